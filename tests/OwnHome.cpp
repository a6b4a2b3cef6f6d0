#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>

namespace
{

/// The data folder of a quick test, from before main() to after it: nothing of the person who runs it is read, and nothing is left there.
class OwnHome final
{
public:
    OwnHome()
    {
        m_dir.setAutoRemove(false); // Qt may be gone by the time that this ends
        m_path = std::filesystem::path(m_dir.path().toStdU16String());
        if (m_dir.isValid())
            qputenv("XDG_DATA_HOME", QFile::encodeName(m_dir.path()));
    }
    ~OwnHome()
    {
        std::error_code error;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, error);
    }
    OwnHome(const OwnHome &) = delete;
    OwnHome &operator=(const OwnHome &) = delete;

private:
    QTemporaryDir m_dir{};
    std::filesystem::path m_path{};
};

const OwnHome home;

} // namespace
