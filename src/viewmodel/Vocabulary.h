#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

/// What models tell views: facts, never colours. Every enum has its word in a text role or field beside it.
namespace viewmodel {
Q_NAMESPACE

/// Severity of a response or warning level: Ⅰ/red, Ⅱ/orange, Ⅲ/yellow, Ⅳ/blue.
enum class Level { None, First, Second, Third, Fourth };
Q_ENUM_NS(Level)

/// How a level chip is drawn: a plain state word, in force (filled), proposed and certain (outlined, thick bar),
/// possible (dashed).
enum class ChipForm { Plain, InForce, Proposed, Possible };
Q_ENUM_NS(ChipForm)

/// Where a clock stands; None: there is none.
enum class ClockState { None, Running, Near, Over, Ended };
Q_ENUM_NS(ClockState)

/// How far a task is.
enum class TaskState { Open, Notified, Accepted, Done, NotApplicable };
Q_ENUM_NS(TaskState)

/// What came of the last attempt to ring.
enum class CallState { NotCalled, Calling, Reached, NoAnswer, Busy, Refused, PassedOn, Skipped };
Q_ENUM_NS(CallState)

/// Where a step of the ladder lies from where it stands.
enum class StepState { Past, Current, Ahead };
Q_ENUM_NS(StepState)

/// How a question is answered: by a number, yes or no, or one of a list.
enum class AnswerKind { Number, YesNo, Choice };
Q_ENUM_NS(AnswerKind)

/// How an order reached the recorder: in person, by phone, in writing.
enum class OrderChannel { InPerson, Phone, Written };
Q_ENUM_NS(OrderChannel)

/// A level or state in a frame: 至少Ⅱ级, Ⅲ级响应, 已终止.
struct Chip {
    Level level = Level::None;
    ChipForm form = ChipForm::Plain;
    QString text = {};
    friend bool operator==(const Chip &, const Chip &) = default;
};

/// Something to choose from a list: id for the command, text for the eye.
struct Choice {
    QString id;
    QString text;
    friend bool operator==(const Choice &, const Choice &) = default;
};
using Choices = std::vector<Choice>;

/// What a command leads to, told once, on the window's thread: an empty text when it is durably recorded, else the
/// sentence that says why not. Never called after `context` is gone.
class Reply {
public:
    Reply() = default;
    Reply(QObject *context, std::function<void(const QString &problem)> then);
    void tell(const QString &problem) const;

private:
    std::function<void(const QString &)> m_then;
};

/// Numbers a command on its way to the record; 0: nothing was sent.
using RequestId = quint64;

} // namespace viewmodel
