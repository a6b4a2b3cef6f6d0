# sed -E -i: QtCharts of Qt 5.15, as Qt 6 has its classes. They are in no namespace of their own any more, a list and a vector are one, and
# moc wants to know the classes that a property leads to.
/^#define QT_CHARTS_NAMESPACE/d
s/QT_CHARTS_NAMESPACE:://g
s/QtCharts:://g
s/^#include <QtCore\/QtGlobal>/#include <QtCore\/QObject>\n#include <QtCore\/QAbstractItemModel>/
/^    void replace\(QVector<QPointF> points\);/d
/^void QXYSeries::replace\(QVector</,/^\}/d
s/^(class Q_CHARTS_EXPORT QAreaSeries )/#include <QtCharts\/QLineSeries>\n\1/
s/^(class Q_CHARTS_EXPORT Q[HV]BarModelMapper )/#include <QtCharts\/QAbstractBarSeries>\n\1/
s/^(class Q_CHARTS_EXPORT Q[HV](BoxPlot|Candlestick|Pie|XY)ModelMapper )/#include <QtCharts\/Q\2Series>\n\1/
