#pragma once

#include <QApplication>
#include <QTranslator>

#include <gtest/gtest.h>

/// The words and the font that its users see, as long as it lives: those of the source are longer. A window has to be
/// gone before.
class InChinese {
public:
    InChinese()
        : m_before(QApplication::font())
    {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPointSizeF(10.5);
        QApplication::setFont(font);
        EXPECT_TRUE(m_words.load(QStringLiteral("fengsui_zh_CN"), QStringLiteral(":/i18n")));
        QCoreApplication::installTranslator(&m_words);
    }
    ~InChinese()
    {
        QCoreApplication::removeTranslator(&m_words);
        QApplication::setFont(m_before);
    }
    InChinese(const InChinese &) = delete;
    InChinese &operator=(const InChinese &) = delete;

private:
    QFont m_before;
    QTranslator m_words;
};
