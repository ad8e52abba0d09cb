#pragma once

#include "app/PlanWorkshop.h"

#include <filesystem>

namespace formats {

/// Plan texts as files: the loaded ones are read where they came from, drafts are kept in a folder of their own.
class PlanDrafts final : public app::PlanWorkshop {
public:
    /// `folder` is made when the first draft is saved.
    explicit PlanDrafts(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] base::Result<std::string> textOf(const plan::Plan &plan) const override;
    [[nodiscard]] app::ReviewedPlan review(const std::string &text, const std::string &name,
        std::span<const plan::Plan *const> others = {}) const override;
    [[nodiscard]] base::Result<std::string> withValue(
        const std::string &text, const app::ValuePlace &place, const std::string &value) const override;
    [[nodiscard]] base::Result<std::string> asDraft(const plan::Plan &basis, const std::string &text) const override;
    [[nodiscard]] base::Result<app::PlanDraft> saveDraft(
        const plan::Plan &basis, const std::string &text, const app::DraftChange &change) override;
    [[nodiscard]] std::vector<app::PlanDraft> drafts(std::vector<base::Error> &unusable) const override;

private:
    std::filesystem::path m_folder;
};

} // namespace formats
