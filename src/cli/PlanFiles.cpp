#include "cli/PlanFiles.h"

#include "base/Text.h"
#include "formats/PlanYaml.h"

#include <fstream>
#include <sstream>

namespace cli {

base::Result<std::string> readText(const Environment &environment, const std::string &path)
{
    std::ostringstream text;
    if (path == "-") {
        text << environment.in.rdbuf();
        return text.str();
    }
    const std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path))
        return base::fail(base::ErrorCode::NotFound, "cannot be read; check the name and the rights of the file", path);
    text << file.rdbuf();
    return text.str();
}

base::Result<std::vector<std::string>> planFiles(const Environment &environment)
{
    const auto data = environment.data();
    if (!data)
        return base::failFrom(data);
    const std::filesystem::path folder = *data / "plans";
    std::vector<std::string> files = formats::findPlans(folder.string());
    if (files.empty())
        return base::fail(base::ErrorCode::NotFound, "holds no plan; set FENGSUI_DATA to the folder that holds plans/",
            folder.string());
    return files;
}

base::Result<std::string> planFile(const Environment &environment, const std::string &id)
{
    const auto files = planFiles(environment);
    if (!files)
        return base::failFrom(files);
    std::vector<std::string> ids;
    for (const std::string &file : *files) {
        ids.push_back(std::filesystem::path(file).parent_path().filename().string());
        if (ids.back() == id)
            return file;
    }
    return base::fail(base::ErrorCode::NotFound, "there is no plan " + id + "; there are: " + base::join(ids, ", "));
}

base::Result<> loadPlans(const Environment &environment, app::PlanShelf &shelf)
{
    const auto files = planFiles(environment);
    if (!files)
        return base::failFrom(files);
    for (const std::string &file : *files) {
        const auto text = readText(environment, file);
        if (!text)
            return base::failFrom(text);
        if (const auto put = shelf.putInForce(*text, file); !put)
            return base::failFrom(put);
    }
    return {};
}

} // namespace cli
