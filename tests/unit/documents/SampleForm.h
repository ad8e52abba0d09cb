#pragma once

#include "documents/Render.h"

#include <gtest/gtest.h>

namespace test {

/// A form that is put together field by field, and rendered with the pages that come with the console.
struct SampleForm {
    plan::Form form;
    documents::FormValues values;
    documents::SignatureBlock signature;
    std::vector<documents::Mark> marks;

    explicit SampleForm(std::string page = "box")
    {
        form.id = "sample";
        form.label = "样表";
        form.page = std::move(page);
    }
    plan::FormField &add(std::string label, std::string text = {}, std::string part = {})
    {
        plan::FormField field;
        field.label = std::move(label);
        field.text = std::move(text);
        field.part = std::move(part);
        form.fields.push_back(std::move(field));
        return form.fields.back();
    }
    /// A table whose columns are called as they are filled.
    plan::FormField &addTable(const std::vector<std::string> &columns)
    {
        plan::FormField &table = add({});
        table.from = "rows";
        for (const std::string &name : columns) {
            plan::FormField column;
            column.label = name;
            column.from = name;
            table.columns.push_back(std::move(column));
        }
        return table;
    }
    [[nodiscard]] documents::Document document() const
    {
        const base::Instant made = base::fromCivil({2026, 11, 25, 3, 14, 0, 0});
        auto rendered = documents::render(documents::Templates("/nowhere"), {form, values, signature, marks}, made);
        EXPECT_TRUE(rendered) << base::toString(rendered.error());
        return *rendered;
    }
    [[nodiscard]] std::string pdf() const
    {
        const auto bytes = document().pdf();
        EXPECT_TRUE(bytes) << base::toString(bytes.error());
        return bytes.value_or(std::string());
    }
};

/// "第0句。第1句。…", so that every part of it can be told from every other.
[[nodiscard]] inline std::string countedSentences(int count, const std::string &words)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "第" + std::to_string(i) + words;
    return text;
}

} // namespace test
