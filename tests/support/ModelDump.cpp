#include "support/ModelDump.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

static QJsonValue toJson(const QVariant &value)
{
    if (value.metaType().flags().testFlag(QMetaType::IsEnumeration))
        return value.toString();
    return QJsonValue::fromVariant(value);
}

static QJsonArray cellsOf(const QAbstractItemModel &model, int row)
{
    QJsonArray cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

std::string dumpModel(const QAbstractItemModel &model)
{
    QJsonArray rows;
    const QHash<int, QByteArray> roles = model.roleNames();
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object; // keeps its keys sorted, so the file is stable
        for (auto role = roles.begin(); role != roles.end(); ++role) {
            const QVariant value = model.index(row, 0).data(role.key());
            if (value.isValid())
                object.insert(QString::fromUtf8(role.value()), toJson(value));
        }
        if (model.columnCount() > 1)
            object.insert(QStringLiteral("cells"), cellsOf(model, row));
        rows.append(object);
    }
    return QJsonDocument(rows).toJson().toStdString();
}

} // namespace support
