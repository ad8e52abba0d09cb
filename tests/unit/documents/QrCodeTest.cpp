#include "documents/QrCode.h"

#include <gtest/gtest.h>

TEST(QrCodeOnPaper, IsDarkOnLightWithItsQuietZone)
{
    EXPECT_TRUE(documents::qrCode({}).isNull());
    const QImage code = documents::qrCode(QStringLiteral("3F2A-90C1-77DE"));
    ASSERT_FALSE(code.isNull());
    EXPECT_EQ(code.width(), code.height());
    EXPECT_GE(code.width(), 21 + 8) << "the smallest code and four modules on each side";
    for (int i = 0; i < code.width(); ++i) {
        EXPECT_EQ(code.pixelColor(i, 3), QColor(Qt::white));
        EXPECT_EQ(code.pixelColor(3, i), QColor(Qt::white));
    }
    EXPECT_EQ(code.pixelColor(4, 4), QColor(Qt::black)) << "corner of a finder";
    EXPECT_NE(code, documents::qrCode(QStringLiteral("3F2A-90C1-77DF")));
}
