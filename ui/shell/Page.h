#pragma once

namespace ui {

/// The views of the console, each behind its function key; a view has a tab as soon as it has a page. Paper has none:
/// it lies over the view it was called from.
enum class Page { Duty, Dispatch, Stock, Plan, Handover, Paper };

} // namespace ui
