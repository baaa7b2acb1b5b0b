/// How often, and after what pause, a body is run again.
struct Reruns {
    private let settings: PostgresSettings
    private let began = ContinuousClock.now
    private var conflicts = 0
    private var losses = 0
    private var duplicates = 0
    private var stalePlans = 0

    init(_ settings: PostgresSettings) {
        self.settings = settings
    }

    /// The pause before the next run; nil if it has been tried often enough.
    mutating func pause(after failure: PostgresFailure) -> Duration? {
        switch failure.kind {
        case .final:
            return nil
        case .conflict:
            conflicts += 1
            return conflicts <= settings.mostReruns ? Self.jittered(.milliseconds(5), conflicts) : nil
        case .duplicate:
            duplicates += 1
            return duplicates == 1 ? .zero : nil
        case .stalePlan:
            stalePlans += 1
            return stalePlans <= 3 ? .zero : nil
        case .lost:
            losses += 1
            guard ContinuousClock.now - began < settings.reconnectPatience else { return nil }
            return losses == 1 ? .zero : Self.jittered(.milliseconds(50), losses)
        }
    }

    /// Twice as long each time, at most a second, and never two at once alike: those that met must not meet again.
    private static func jittered(_ start: Duration, _ time: Int) -> Duration {
        let longest = min(start * (1 << min(time, 8)), .seconds(1))
        return longest * Double.random(in: 0.5...1)
    }
}
