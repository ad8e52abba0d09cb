#include "documents/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace documents {

QImage qrCode(const QString &text)
{
    constexpr int Quiet = 4; // modules, by the standard
    constexpr int AnyVersion = 0;
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), AnyVersion, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    const int side = code->width + 2 * Quiet;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white); // readers want dark on light, whatever the appearance
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                image.setPixelColor(x + Quiet, y + Quiet, Qt::black);
        }
    }
    return image;
}

} // namespace documents
