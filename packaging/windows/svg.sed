# sed -E -i: QtSvg of Qt 5.15, as Qt 6 has its classes. A piece of a text is a QStringView, and nobody's matrices are QMatrix any more.
s/const QStringRef ?&/QStringView /g
s/QStringRef( [A-Za-z]+)?\(([A-Za-z.]+)\.string\(\), \2\.position\(\), ([0-9]+)\)/QStringView\1(\2.mid(0, \3))/
s/QStringRef( [A-Za-z]+)?\(([A-Za-z.]+)\.string\(\), \2\.position\(\) \+ ([A-Za-z0-9]+), ([^;{]*)\)( ==|;)/QStringView\1(\2.mid(\3, \4))\5/
s/(attribute\.[a-z]+ =) QXmlStreamStringRef\(name\)/\1 name.toString()/
s/(attribute\.[a-z]+ =) QXmlStreamStringRef\(QStringRef\(&([a-z.]+), ([^;]*)\)\);/\1 \2.mid(\3);/
s/QStringRef( [A-Za-z]+)?\(&([A-Za-z.]+), ([^;]*)\);/QStringView\1(QStringView(\2).mid(\3));/
s/QStringRef( [A-Za-z]+)?\(&([A-Za-z.]+)\)/QStringView\1(\2)/
s/str\.string\(\)->constData\(\) \+ str\.position\(\)/str.constData()/
s/QXmlStreamStringRef (name|value);/QString \1;/
s/\bQStringRef\b/QStringView/g
s/color\.midRef\(1\)/color.mid(1)/
/qtextcodec\.h|qmatrix\.h/d
/setCodec\(QTextCodec/d
/QMatrix matrixForElement/d
/^QMatrix QSvgRenderer::/,/^\}/d
s/unicode = 0;/unicode = QChar(u'\\0');/
s/font\.setWeight\(SVGToQtWeight\(/font.setWeight(QFont::Weight(SVGToQtWeight(/
s/(QFont::Weight\(SVGToQtWeight\(states\.fontWeight\))\);/\1));/
s/\? 0 : uncStr\.at\(0\)/? QChar(u'\\0') : uncStr.at(0)/
s/(const_cast<QChar \*>\(end\)) = 0;/\1 = QChar(u'\\0');/
s/QString attribute\(NodePtr node, const QString &name\) const override/QString attributeValue(NodePtr node, const QCss::AttributeSelector \&asked) const override/
/QString attributeValue\(/,/return QString/s/\bname == /asked.name == /g
s/(colorStrTr)\.unicode\(\)/\1.data()/
s/opt\.init\(this\)/opt.initFrom(this)/
