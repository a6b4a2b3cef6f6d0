#pragma once

#include "model/Result.h"
#include "model/clouds/CloudCatalogue.h"
#include "services/openstack/CatalogueReader.h"
#include "services/openstack/CloudSession.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

/// Asks a cloud what one can choose from and what is free of the project's quota: all questions side by side, one answer at the end.
class CatalogueQuestion final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<CloudCatalogue> &)>;

    /// The session is signed in, and outlives this.
    explicit CatalogueQuestion(CloudSession &session, QObject *parent = nullptr);
    ~CatalogueQuestion() override;

    /// Asks anew; what was being asked is forgotten. An error where sizes, images or networks cannot be read; anything else that cannot is
    /// a gap. Silent when `context` is gone.
    void ask(QObject *context, const Handler &handler);

private:
    enum class Weight { Needed, Nice };
    using Take = std::function<void(const QJsonArray &)>;
    void askList(CloudService service, const QString &path, const QString &key, Weight weight, const Take &take);
    void askCompute();
    void askNetwork();
    void askVolumes();
    void askQuota();
    void settle();
    CloudSession &m_session;
    std::unique_ptr<QObject> m_round{}; ///< of what is asked now
    CloudCatalogue m_catalogue{};
    CatalogueReader::Networks m_networks{};
    std::optional<Error> m_error{};
    int m_open = 0;
    std::function<void(const Result<CloudCatalogue> &)> m_tell{};
};
