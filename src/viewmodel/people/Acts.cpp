#include "viewmodel/people/Acts.h"

#include "app/Streams.h"
#include "base/Overloaded.h"
#include "viewmodel/dispatch/NoticeWords.h"

namespace viewmodel {

namespace {

/// What was done about an incident; the incident itself tells the rest. What the machine writes is no act.
struct IncidentWords {
    QString operator()(const incident::IncidentReported &) const { return Text::tr("a call taken"); }
    QString operator()(const incident::IncidentDescribed &) const { return Text::tr("place and kind told"); }
    QString operator()(const incident::NarrativeAdded &) const { return Text::tr("more was told"); }
    QString operator()(const incident::PlanActivated &) const { return Text::tr("a plan started"); }
    QString operator()(const incident::PlanLinked &) const { return Text::tr("which plan asked for another"); }
    QString operator()(const incident::FactReported &) const { return Text::tr("a fact told"); }
    QString operator()(const incident::SeriesRecorded &) const { return Text::tr("hourly values taken in"); }
    QString operator()(const incident::ConditionConfirmed &event) const
    {
        return event.holds ? Text::tr("a condition confirmed") : Text::tr("a confirmation taken back");
    }
    QString operator()(const incident::StateMoved &) const { return Text::tr("an order recorded"); }
    QString operator()(const incident::IncidentReopened &) const { return Text::tr("reopened"); }
    QString operator()(const incident::TaskChanged &) const { return Text::tr("a task moved on"); }
    QString operator()(const incident::DeadlineStarted &) const { return Text::tr("a clock set"); }
    QString operator()(const incident::DeadlineExtended &) const { return Text::tr("a clock extended"); }
    QString operator()(const incident::DeadlineSilenced &event) const
    {
        return event.sounds ? Text::tr("a clock made to sound again") : Text::tr("a clock silenced");
    }
    QString operator()(const incident::DeadlineEnded &) const { return Text::tr("a clock ended"); }
    QString operator()(const incident::CallAttempted &) const { return Text::tr("somebody rung"); }
    QString operator()(const incident::ReportSent &event) const
    {
        return Text::tr("report: %1").arg(qtext(event.title.empty() ? event.label : event.title));
    }
    QString operator()(const incident::NoteAdded &) const { return Text::tr("a note"); }
    QString operator()(const incident::EventStruck &) const { return Text::tr("a line struck"); }
    QString operator()(const incident::TimeCorrected &) const { return Text::tr("a time corrected"); }

    QString operator()(const incident::AssessmentChanged &) const { return {}; }
    QString operator()(const incident::TaskOpened &) const { return {}; }
    QString operator()(const incident::CallListed &) const { return {}; }
    QString operator()(const incident::DeadlineNeared &) const { return {}; }
    QString operator()(const incident::DeadlineOverran &) const { return {}; }
    QString operator()(const incident::DeadlineRetimed &) const { return {}; }
};

struct RegisterWords {
    QString operator()(const app::DirectoryReplaced &) const { return Text::tr("directory replaced"); }
    QString operator()(const app::RosterReplaced &) const { return Text::tr("roster replaced"); }
    QString operator()(const app::ReductionListReplaced &) const { return Text::tr("reduction list replaced"); }

    QString operator()(const app::PlanKept &) const { return {}; }
    QString operator()(const app::PlanReplaced &) const { return {}; }
};

struct StockActWords {
    QString operator()(const reserve::ItemListed &event) const
    {
        return Text::tr("catalogue: %1 listed").arg(qtext(event.item.code));
    }
    QString operator()(const reserve::ItemDropped &event) const
    {
        return Text::tr("catalogue: %1 dropped").arg(qtext(event.item));
    }
    QString operator()(const reserve::PlanIssued &event) const
    {
        return Text::tr("plan of %1 put in force").arg(event.year);
    }
    QString operator()(const reserve::PlanFiled &event) const { return Text::tr("plan of %1 filed").arg(event.year); }
    QString operator()(const reserve::ReceiptRecorded &event) const { return recorded(event.movement); }
    QString operator()(const reserve::IssueRecorded &event) const { return recorded(event.movement); }
    QString operator()(const reserve::ReversalRecorded &event) const { return recorded(event.movement); }
    QString operator()(const reserve::AdjustmentRecorded &event) const { return recorded(event.movement); }
    QString operator()(const reserve::MovementConfirmed &event) const
    {
        return Text::tr("confirmed movement %1 of the stock").arg(event.movement);
    }
    QString operator()(const reserve::MovementRefused &event) const
    {
        return Text::tr("refused movement %1 of the stock").arg(event.movement);
    }
    QString operator()(const reserve::MovementWithdrawn &event) const
    {
        return Text::tr("withdrew movement %1 of the stock").arg(event.movement);
    }
    QString operator()(const reserve::LotsReserved &event) const
    {
        return Text::tr("reservation %1 made").arg(event.reservation);
    }
    QString operator()(const reserve::ReservationReleased &event) const
    {
        return Text::tr("reservation %1 released").arg(event.reservation);
    }
    QString operator()(const reserve::StockChecked &event) const
    {
        return Text::tr("check %1 of the stock").arg(event.check);
    }
    QString operator()(const reserve::LotPlaced &event) const { return Text::tr("lot %1 placed").arg(event.lot); }

    QString operator()(const reserve::RestockFellDue &) const { return {}; }
    QString operator()(const reserve::RestockMet &) const { return {}; }

private:
    static QString recorded(std::int64_t movement)
    {
        return Text::tr("recorded movement %1 of the stock").arg(movement);
    }
};

struct ExchangeActWords {
    QString operator()(const exchange::BundleSent &event) const { return said(Text::tr("bundle %1 sent"), event); }
    QString operator()(const exchange::BundleTaken &event) const { return said(Text::tr("bundle %1 taken in"), event); }
    QString operator()(const exchange::BundleOpened &event) const { return said(Text::tr("bundle %1 opened"), event); }
    QString operator()(const exchange::BundleHeld &event) const
    {
        return said(Text::tr("lots held for bundle %1"), event);
    }

private:
    static QString said(const QString &words, const auto &event) { return words.arg(qtext(event.bundle)); }
};

struct HandoverActWords {
    QString operator()(const handover::HandoverGiven &event) const
    {
        return Text::tr("handover %1 given").arg(event.number);
    }
    QString operator()(const handover::HandoverTaken &event) const
    {
        return Text::tr("handover %1 taken over").arg(event.number);
    }
    QString operator()(const handover::HandoverWithdrawn &event) const
    {
        return Text::tr("handover %1 withdrawn").arg(event.number);
    }
};

QString words(const app::RecordedAct &act)
{
    return std::visit(
        base::Overloaded{
            [&](const incident::Event &event) {
                return Text::tr("incident %1: %2", "what was done about it")
                    .arg(qtext(act.stream.substr(app::IncidentStreams.size())), std::visit(IncidentWords(), event));
            },
            [](const app::RegisterEvent &event) { return std::visit(RegisterWords(), event); },
            [](const reserve::StockEvent &event) { return std::visit(StockActWords(), event); },
            [](const dispatch::NoticeEvent &event) {
                return Text::tr("request %1: %2", "what was done about it")
                    .arg(dispatch::noticeOf(event))
                    .arg(noticeEventWords(event, SupplyView()));
            },
            [](const exchange::ExchangeEvent &event) { return std::visit(ExchangeActWords(), event); },
            [](const handover::HandoverEvent &event) { return std::visit(HandoverActWords(), event); },
        },
        act.what);
}

} // namespace

QString actWords(const app::RecordedAct &act)
{
    if (act.times < 2)
        return words(act);
    return Text::tr("%1; %2 like it at one stroke").arg(words(act)).arg(act.times - 1);
}

} // namespace viewmodel
