#include "ui/shell/KeyFooter.h"

#include "ui/common/KeyCap.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

namespace ui {

KeyFooter::KeyFooter(QWidget *parent)
    : QStatusBar(parent)
    , m_hints(new KeyHintBar(this))
    , m_sound(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    setSizeGripEnabled(false);
    setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    for (ElidedLabel *label : {m_sound, m_note}) {
        label->setFont(typeFont(font(), TypeRole::Note));
        label->setTone(Tone::Muted);
    }
    addWidget(m_hints, 1);
    addPermanentWidget(m_sound);
    addPermanentWidget(m_note);
    setNote({});
    showKeysOf(nullptr);
}

void KeyFooter::showKeysOf(const QWidget *focus)
{
    QList<KeyHint> hints;
    for (const QWidget *place = focus; place && !place->isWindow(); place = place->parentWidget()) {
        for (const KeyHint &hint : keyHints(*place)) {
            if (!hints.contains(hint))
                hints.append(hint);
        }
    }
    hints.append({QStringLiteral("F9"), tr("to the next deadline")});
    hints.append({QStringLiteral("Alt+1…7"), tr("region")});
    hints.append({QStringLiteral("Ctrl+Enter"), tr("commit")});
    hints.append({QStringLiteral("F1"), tr("all keys")});
    m_hints->setHints(hints);
}

void KeyFooter::setSound(const QString &text, bool heard)
{
    m_sound->setText(text);
    m_sound->setTone(heard ? Tone::Muted : Tone::Near);
}

void KeyFooter::setNote(const QString &note)
{
    m_note->setText(note.isEmpty() ? tr("this machine · no network needed") : note);
}

} // namespace ui
