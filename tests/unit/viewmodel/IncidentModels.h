#pragma once

#include "unit/viewmodel/Night.h"

#include <QAbstractItemModelTester>

#include <algorithm>

namespace night {

/// The incident in view, with every model watched.
struct IncidentModelsTest : ::testing::Test {
    Night night;
    viewmodel::IncidentPresenter &incident = night.incident();
    using Watch = QAbstractItemModelTester;
    static constexpr auto Fatal = Watch::FailureReportingMode::Fatal;
    Watch narrative{&incident.narrative(), Fatal}, facts{&incident.facts(), Fatal},
        questions{&incident.questions(), Fatal}, tasks{&incident.tasks(), Fatal},
        deadlines{&incident.deadlines(), Fatal}, calls{&incident.calls(), Fatal}, timeline{&incident.timeline(), Fatal};

    const viewmodel::QuestionRow &question(const char *fact)
    {
        const auto &rows = incident.questions().rows();
        const auto row = std::ranges::find(rows, QString::fromUtf8(fact), &viewmodel::QuestionRow::key);
        EXPECT_NE(row, rows.end()) << fact;
        return *row;
    }
    const viewmodel::TaskRow &task(const char *key)
    {
        const auto &rows = incident.tasks().rows();
        return *std::ranges::find(rows, QString::fromUtf8(key), &viewmodel::TaskRow::key);
    }
    /// The newest line of a kind, by its word.
    QString newest(const char *kind)
    {
        const auto &rows = incident.timeline().rows();
        const auto row = std::ranges::find(rows, QString::fromUtf8(kind), &viewmodel::TimelineRow::kind);
        return row == rows.end() ? QString() : row->text;
    }
    const viewmodel::TransitionRow &step(const char *id)
    {
        const auto &steps = incident.level().view().response.steps;
        const auto row = std::ranges::find(steps, QString::fromUtf8(id), &viewmodel::TransitionRow::id);
        EXPECT_NE(row, steps.end()) << id;
        return *row;
    }
};

} // namespace night
