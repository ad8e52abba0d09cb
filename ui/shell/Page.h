#pragma once

namespace ui {

/// The views of the console, each behind its function key; a view has a tab as soon as it has a page.
enum class Page { Duty, Dispatch, Stock, Plan };

} // namespace ui
