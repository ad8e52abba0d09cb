#include "viewmodel/plans/LadderLayout.h"

#include <algorithm>
#include <map>

namespace viewmodel {

namespace {

constexpr double PortStep = 1.5; ///< between two lines that arrive at a box
constexpr double LaneStep = 0.55; ///< between two lines that run beside each other
constexpr double LongLabel = 8.5; ///< wider than this and a name stands on two lines
constexpr double LeastBox = 3.2; ///< height: two lines of text
constexpr double BoxMargin = 1.3; ///< beside the name of a state
constexpr double BoxGap = 1.6;
constexpr double LabelMargin = 1.2; ///< beside a name, for the arrow
constexpr double LabelHeight = 1.2;
constexpr double SecondLine = 1.3; ///< what a name on two lines takes more
constexpr double Slack = 1.04; ///< a smaller font is not smaller by the same share in all its letters
constexpr double Margin = 1;

/// A step arriving at a box on one side, from some of its states.
struct Arrival {
    const LadderStep *step = nullptr;
    int to = 0; ///< state
    bool left = true;
    std::vector<int> from; ///< states
    int channel = 0; ///< the last one before the box; channel c lies behind column c
    bool bus = false; ///< some of it comes from beyond the next column
    double busY = 0;
    double portY = 0;
};

class Layout {
public:
    Layout(const Ladder &ladder, const TextWidth &stateWidth, const TextWidth &stepWidth)
        : m_ladder(ladder)
        , m_stateWidth(stateWidth)
        , m_stepWidth(stepWidth)
    {
    }
    LadderDrawing run();

private:
    void chooseColumns();
    void collectArrivals();
    void addArrival(const LadderStep &step, bool left);
    [[nodiscard]] bool exits(int state, bool right) const;
    [[nodiscard]] bool isLong(const Arrival &arrival) const;
    [[nodiscard]] double labelWidth(const Arrival &arrival) const;
    [[nodiscard]] double gapOf(const Arrival &arrival) const;
    [[nodiscard]] double portsHeight(int state, bool left) const;
    [[nodiscard]] double boxHeight(int state) const;
    void placeBoxes();
    void placePorts();
    void chooseLanes();
    void needLane(std::size_t arrival, int channel);
    void drawLines(LadderDrawing &drawing) const;
    [[nodiscard]] QList<QPointF> lineFrom(int state, std::size_t arrival) const;
    void drawLabels(LadderDrawing &drawing) const;
    [[nodiscard]] double labelRoom(int column, bool left) const;
    [[nodiscard]] double laneX(std::size_t arrival, int channel) const;
    [[nodiscard]] int indexOf(const QString &state) const;
    [[nodiscard]] std::vector<int> inColumn(int column) const;

    const Ladder &m_ladder;
    const TextWidth &m_stateWidth;
    const TextWidth &m_stepWidth;
    std::vector<int> m_column; ///< by state
    int m_columns = 0;
    std::vector<Arrival> m_arrivals;
    std::vector<QRectF> m_boxes; ///< by state
    std::map<std::pair<int, bool>, double> m_exitY; ///< by state and side (true: right)
    std::map<int, std::vector<std::size_t>> m_lanes; ///< by channel: arrivals, from the left
    std::vector<double> m_laneStart; ///< by channel: x of the first lane
    double m_top = 0; ///< of the boxes
    double m_bottom = 0;
};

int Layout::indexOf(const QString &state) const
{
    return static_cast<int>(std::ranges::find(m_ladder.states, state, &LadderState::id) - m_ladder.states.begin());
}

std::vector<int> Layout::inColumn(int column) const
{
    std::vector<int> states;
    for (std::size_t i = 0; i < m_column.size(); ++i) {
        if (m_column[i] == column)
            states.push_back(static_cast<int>(i));
    }
    std::ranges::stable_sort(
        states, {}, [this](int state) { return m_ladder.states[static_cast<std::size_t>(state)].strength; });
    return states;
}

void Layout::chooseColumns()
{
    using Kind = plan::StateKind;
    const auto kindOf = [this](std::size_t state) { return m_ladder.states[state].kind; };
    m_column.assign(m_ladder.states.size(), -1);
    int waiting = 0;
    for (std::size_t i = 0; i < m_column.size(); ++i)
        m_column[i] = kindOf(i) == Kind::Initial ? 0 : -1;
    // Steps from where it begins through what waits.
    for (std::size_t round = 0; round < m_column.size(); ++round) {
        for (const LadderStep &step : m_ladder.steps) {
            const auto to = static_cast<std::size_t>(indexOf(step.to));
            for (const QString &from : step.from) {
                const int before = m_column[static_cast<std::size_t>(indexOf(from))];
                if (kindOf(to) == Kind::Waiting && m_column[to] < 0 && before >= 0)
                    waiting = std::max(waiting, m_column[to] = before + 1);
            }
        }
    }
    const auto has = [&](Kind kind) {
        return std::ranges::any_of(m_ladder.states, [kind](const LadderState &state) { return state.kind == kind; });
    };
    const int levels = waiting + 1;
    const int ended = levels + (has(Kind::Level) ? 1 : 0);
    const int last = ended + (has(Kind::Ended) ? 1 : 0);
    for (std::size_t i = 0; i < m_column.size(); ++i) {
        if (m_column[i] < 0)
            m_column[i] = kindOf(i) == Kind::Level ? levels
                : kindOf(i) == Kind::Ended         ? ended
                : kindOf(i) == Kind::Final         ? last
                                                   : waiting;
        m_columns = std::max(m_columns, m_column[i] + 1);
    }
}

void Layout::collectArrivals()
{
    for (const LadderStep &step : m_ladder.steps) {
        addArrival(step, true);
        addArrival(step, false);
    }
}

void Layout::addArrival(const LadderStep &step, bool left)
{
    Arrival arrival{&step, indexOf(step.to), left, {}, 0, false, 0, 0};
    const int column = m_column[static_cast<std::size_t>(arrival.to)];
    arrival.channel = left ? column - 1 : column;
    for (const QString &id : step.from) {
        const int from = indexOf(id);
        const int start = m_column[static_cast<std::size_t>(from)];
        if ((start < column) != left)
            continue;
        arrival.from.push_back(from);
        arrival.bus = arrival.bus || (left ? start < column - 1 : start > column + 1);
    }
    if (!arrival.from.empty())
        m_arrivals.push_back(std::move(arrival));
}

bool Layout::exits(int state, bool right) const
{
    return std::ranges::any_of(m_arrivals, [&](const Arrival &arrival) {
        const bool backwards =
            m_column[static_cast<std::size_t>(state)] > m_column[static_cast<std::size_t>(arrival.to)];
        return std::ranges::find(arrival.from, state) != arrival.from.end() && backwards != right;
    });
}

bool Layout::isLong(const Arrival &arrival) const { return m_stepWidth(arrival.step->label) > LongLabel; }

double Layout::labelWidth(const Arrival &arrival) const
{
    const double width = m_stepWidth(arrival.step->label) * Slack;
    return isLong(arrival) ? width / 2 + 1.4 : width; // a line does not end at every letter
}

/// How much lower a line arrives than the one before.
double Layout::gapOf(const Arrival &arrival) const { return isLong(arrival) ? PortStep + SecondLine : PortStep; }

double Layout::portsHeight(int state, bool left) const
{
    double height = exits(state, !left) ? PortStep : 0;
    for (const Arrival &arrival : m_arrivals) {
        if (arrival.to == state && arrival.left == left)
            height += gapOf(arrival);
    }
    return height;
}

double Layout::boxHeight(int state) const
{
    return std::max(LeastBox, std::max(portsHeight(state, true), portsHeight(state, false)) + 0.6);
}

double Layout::labelRoom(int column, bool left) const
{
    double room = 0;
    for (const Arrival &arrival : m_arrivals) {
        if (arrival.left == left && m_column[static_cast<std::size_t>(arrival.to)] == column)
            room = std::max(room, labelWidth(arrival) + LabelMargin);
    }
    return room;
}

void Layout::needLane(std::size_t arrival, int channel)
{
    std::vector<std::size_t> &lanes = m_lanes[channel];
    if (std::ranges::find(lanes, arrival) == lanes.end())
        lanes.push_back(arrival);
}

void Layout::chooseLanes()
{
    for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
        const Arrival &arrival = m_arrivals[i];
        needLane(i, arrival.channel);
        for (const int from : arrival.from) {
            const int start = m_column[static_cast<std::size_t>(from)];
            const bool backwards = start > m_column[static_cast<std::size_t>(arrival.to)];
            needLane(i, backwards ? start - 1 : start);
        }
    }
}

void Layout::placeBoxes()
{
    double tallest = 0;
    std::vector<double> heights;
    for (int column = 0; column < m_columns; ++column) {
        double height = -BoxGap;
        for (const int state : inColumn(column))
            height += boxHeight(state) + BoxGap;
        heights.push_back(height);
        tallest = std::max(tallest, height);
    }
    // Steps that pass a column run above when they go to a level, else below.
    int above = 0;
    int below = 0;
    for (Arrival &arrival : m_arrivals) {
        if (!arrival.bus)
            continue;
        const bool top = m_ladder.states[static_cast<std::size_t>(arrival.to)].kind == plan::StateKind::Level;
        arrival.busY = top ? -(++above) : ++below;
    }
    m_top = Margin + above * LaneStep + (above > 0 ? 0.6 : 0);
    m_bottom = m_top + tallest;
    for (Arrival &arrival : m_arrivals)
        arrival.busY = arrival.busY < 0 ? m_top - 0.6 + (arrival.busY + 1) * LaneStep
                                        : m_bottom + 0.6 + (arrival.busY - 1) * LaneStep;
    m_boxes.assign(m_ladder.states.size(), {});
    m_laneStart.assign(static_cast<std::size_t>(m_columns), 0);
    double x = Margin;
    for (int column = 0; column < m_columns; ++column) {
        double boxWidth = 5;
        for (const int state : inColumn(column))
            boxWidth =
                std::max(boxWidth, m_stateWidth(m_ladder.states[static_cast<std::size_t>(state)].label) + BoxMargin);
        double y = m_top + (tallest - heights[static_cast<std::size_t>(column)]) / 2;
        for (const int state : inColumn(column)) {
            m_boxes[static_cast<std::size_t>(state)] = QRectF(x, y, boxWidth, boxHeight(state));
            y += boxHeight(state) + BoxGap;
        }
        m_laneStart[static_cast<std::size_t>(column)] = x + boxWidth + labelRoom(column, false) + LaneStep;
        x = m_laneStart[static_cast<std::size_t>(column)] + static_cast<double>(m_lanes[column].size()) * LaneStep
            + labelRoom(column + 1, true);
    }
}

void Layout::placePorts()
{
    for (std::size_t state = 0; state < m_boxes.size(); ++state) {
        const QRectF &box = m_boxes[state];
        for (const bool left : {true, false}) {
            std::vector<Arrival *> arriving;
            for (Arrival &arrival : m_arrivals) {
                if (arrival.to == static_cast<int>(state) && arrival.left == left)
                    arriving.push_back(&arrival);
            }
            const bool leaving = exits(static_cast<int>(state), !left);
            double y = box.center().y() - (portsHeight(static_cast<int>(state), left) + PortStep) / 2;
            if (leaving)
                m_exitY[{static_cast<int>(state), !left}] = y += PortStep;
            for (Arrival *arrival : arriving)
                arrival->portY = y += gapOf(*arrival);
        }
    }
}

double Layout::laneX(std::size_t arrival, int channel) const
{
    const std::vector<std::size_t> &lanes = m_lanes.at(channel);
    const auto place = std::ranges::find(lanes, arrival) - lanes.begin();
    return m_laneStart[static_cast<std::size_t>(channel)] + static_cast<double>(place) * LaneStep;
}

QList<QPointF> Layout::lineFrom(int state, std::size_t index) const
{
    const Arrival &arrival = m_arrivals[index];
    const QRectF &start = m_boxes[static_cast<std::size_t>(state)];
    const QRectF &end = m_boxes[static_cast<std::size_t>(arrival.to)];
    const int column = m_column[static_cast<std::size_t>(state)];
    const bool right = column <= m_column[static_cast<std::size_t>(arrival.to)];
    const int first = right ? column : column - 1;
    const double y = m_exitY.at({state, right});
    const double lane = laneX(index, first);
    QList<QPointF> line{{right ? start.right() : start.left(), y}, {lane, y}};
    if (first != arrival.channel) {
        const double last = laneX(index, arrival.channel);
        line << QPointF(lane, arrival.busY) << QPointF(last, arrival.busY) << QPointF(last, arrival.portY);
    } else {
        line << QPointF(lane, arrival.portY);
    }
    return line << QPointF(arrival.left ? end.left() : end.right(), arrival.portY);
}

void Layout::drawLines(LadderDrawing &drawing) const
{
    for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
        for (const int from : m_arrivals[i].from)
            drawing.steps.push_back({m_arrivals[i].step->id, m_ladder.states[static_cast<std::size_t>(from)].id,
                m_arrivals[i].step->to, lineFrom(from, i)});
    }
}

void Layout::drawLabels(LadderDrawing &drawing) const
{
    for (const Arrival &arrival : m_arrivals) {
        const QRectF &box = m_boxes[static_cast<std::size_t>(arrival.to)];
        const double width = labelWidth(arrival);
        const double height = isLong(arrival) ? LabelHeight + SecondLine : LabelHeight;
        const double x = arrival.left ? box.left() - width - LabelMargin + 0.4 : box.right() + LabelMargin - 0.4;
        drawing.labels.push_back({arrival.step->id, QRectF(x, arrival.portY - height, width, height)});
    }
}

LadderDrawing Layout::run()
{
    LadderDrawing drawing;
    if (m_ladder.states.empty())
        return drawing;
    chooseColumns();
    collectArrivals();
    chooseLanes();
    placeBoxes();
    placePorts();
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        drawing.states.push_back({m_ladder.states[i].id, m_boxes[i]});
    drawLines(drawing);
    drawLabels(drawing);
    QRectF all;
    for (const PlacedState &state : drawing.states)
        all |= state.box;
    for (const PlacedLabel &label : drawing.labels)
        all |= label.box;
    for (const PlacedStep &step : drawing.steps) {
        for (const QPointF &point : step.line)
            all |= QRectF(point, QSizeF(0.1, 0.1));
    }
    drawing.size = QSizeF(all.right() + Margin, all.bottom() + Margin);
    return drawing;
}

} // namespace

LadderDrawing layOut(const Ladder &ladder, const TextWidth &stateWidth, const TextWidth &stepWidth)
{
    return Layout(ladder, stateWidth, stepWidth).run();
}

} // namespace viewmodel
