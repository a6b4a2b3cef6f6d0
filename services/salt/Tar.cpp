#include "services/salt/Tar.h"

#include <algorithm>

namespace
{
constexpr qsizetype block = 512;

void put(QByteArray &header, qsizetype place, const QByteArray &text)
{
    std::copy(text.begin(), text.end(), header.begin() + place);
}

QByteArray octal(qint64 number, int width)
{
    return QByteArray::number(number, 8).rightJustified(width, '0');
}

QByteArray headerOf(const QByteArray &path, qint64 size)
{
    QByteArray header(block, '\0');
    if (path.size() <= 100) {
        put(header, 0, path);
    } else { // the folder goes into the prefix, at a slash
        const qsizetype slash = path.indexOf('/', path.size() - 101);
        put(header, 0, path.mid(slash + 1));
        put(header, 345, path.left(slash));
    }
    put(header, 100, "0000600");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, octal(size, 11));
    put(header, 136, octal(0, 11)); // no time: the same files make the same archive
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257,
        QByteArray("ustar\0"
                   "00",
                   8));
    put(header, 265, "root");
    put(header, 297, "root");
    int sum = 0;
    for (const char byte : std::as_const(header))
        sum += static_cast<unsigned char>(byte);
    put(header, 148, octal(sum, 6) + '\0' + ' ');
    return header;
}
} // namespace

QByteArray tarOf(const QMap<QString, QByteArray> &files)
{
    QByteArray archive;
    for (auto file = files.begin(); file != files.end(); ++file) {
        archive += headerOf(file.key().toUtf8(), file->size()) + *file;
        archive += QByteArray((block - file->size() % block) % block, '\0');
    }
    return archive + QByteArray(2 * block, '\0');
}
