#pragma once

#include "incident/SentReports.h"

namespace reports {

/// "关于孝义市梧桐镇锅炉爆炸的续报二（2026-0147）": tells the reports of two incidents of one county apart.
[[nodiscard]] std::string heading(const incident::Incident &incident, const std::string &title);
/// A report as it was fixed, to read, print and hand on: heading, what the record knows of it, its words.
[[nodiscard]] std::string paper(const incident::Incident &incident, const incident::SentReport &report);
/// "2026-0147-续报二.txt", without what a file name may not hold.
[[nodiscard]] std::string fileName(const incident::Incident &incident, const incident::SentReport &report);

} // namespace reports
