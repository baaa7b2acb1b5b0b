/// Looks for the highest rate that holds: doubled until it fails, then halved between.
package struct RateSearch: Sendable {
    package let from: Double
    package let most: Double
    package let limitMilliseconds: Double
    /// A step lasts so long, or as long as it takes until `leastPeople` have come.
    package let stepSeconds: Double
    /// The result is known to within this share.
    private let closeness = 1.12
    private let leastPeople = 40.0

    package init(from: Double, most: Double, limitMilliseconds: Double, stepSeconds: Double) {
        self.from = from
        self.most = most
        self.limitMilliseconds = limitMilliseconds
        self.stepSeconds = stepSeconds
    }

    package struct Found: Sendable {
        /// The best step that held; nil if even the first failed.
        package let sustained: Measured?
        package let steps: [Measured]
    }

    /// Each `step` measures one rate for some seconds, and lets the server come to rest before it returns.
    package func run(
        _ step: (_ rate: Double, _ seconds: Double, _ limitMilliseconds: Double) async throws -> Measured
    ) async rethrows -> Found {
        var steps: [Measured] = []
        var best: Measured?
        var (low, high): (Double, Double?) = (0, nil)
        var rate = from
        while true {
            let measured = try await step(
                rate,
                max(stepSeconds, min(leastPeople / rate, 3 * stepSeconds)),
                limitMilliseconds
            )
            steps.append(measured)
            if measured.holds(limitMilliseconds) {
                best = measured
                low = rate
            } else {
                high = rate
            }
            guard let next = next(low, high), low < most else { break }
            rate = min(next, most)
        }
        return Found(sustained: best, steps: steps)
    }

    /// A rate counts only if it holds for longer; each further try is lower by a share.
    /// - Returns: the try that held, or the last one; and every step there was. The first step where nothing was found.
    package func confirm(
        _ found: Found,
        seconds: Double,
        tries: Int = 3,
        lowering: Double = 0.1,
        _ step: (_ rate: Double, _ seconds: Double) async throws -> Measured
    ) async rethrows -> (Measured, [Measured]) {
        guard var rate = found.sustained?.offered else { return (found.steps[0], found.steps) }
        var steps = found.steps
        for _ in 0..<tries {
            let confirmed = try await step(rate, seconds)
            steps.append(confirmed)
            if confirmed.holds(limitMilliseconds) { break }
            rate *= 1 - lowering
        }
        return (steps[steps.count - 1], steps)
    }

    private func next(_ low: Double, _ high: Double?) -> Double? {
        guard let high else { return low * 2 }
        guard low > 0 else { return high > 0.5 ? high / 2 : nil }
        return high / low > closeness ? (low * high).squareRoot() : nil
    }
}
