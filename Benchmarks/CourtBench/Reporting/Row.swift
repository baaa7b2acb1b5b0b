import LoadGenerator

/// What was measured of one scenario, with the floors of the same run.
struct Row: Encodable, Sendable {
    let scenario: String
    let limitMilliseconds: Double
    /// The highest rate that held; for a fixed rate, what was served; nil if not even the lowest held.
    let perSecond: Double?
    let p50Milliseconds: Double
    let p99Milliseconds: Double
    let mostMilliseconds: Double
    let errors: Int
    let firstError: String?
    /// What the outbox had still to do when the measured step ended: a rate that holds lets nothing pile up.
    let outboxWaiting: Int?
    let residentMegabytes: Double
    /// Processor time of the server and its children for one operation, all that follows from it included; all steps of the
    /// search together.
    let processorMilliseconds: Double?
    let floors: [Floor]
    /// What it should be, and why it is not, where it is not.
    let goal: String?
    let steps: [Step]

    struct Step: Encodable, Sendable {
        let offered: Double
        let came: Int
        let served: Int
        let errors: Int
        let p50Milliseconds: Double
        let p99Milliseconds: Double

        init(_ measured: Measured) {
            offered = measured.offered
            came = measured.came
            served = measured.served
            errors = measured.errors
            p50Milliseconds = measured.p50
            p99Milliseconds = measured.p99
        }
    }

    func ratio(to floor: Floor) -> Double? {
        guard let perSecond, let most = floor.perSecond, most > 0 else { return nil }
        return perSecond / most
    }
}

extension Row {
    func with(processorMilliseconds: Double?, floors: [Floor]) -> Row {
        Row(
            scenario: scenario,
            limitMilliseconds: limitMilliseconds,
            perSecond: perSecond,
            p50Milliseconds: p50Milliseconds,
            p99Milliseconds: p99Milliseconds,
            mostMilliseconds: mostMilliseconds,
            errors: errors,
            firstError: firstError,
            outboxWaiting: outboxWaiting,
            residentMegabytes: residentMegabytes,
            processorMilliseconds: processorMilliseconds,
            floors: floors,
            goal: goal,
            steps: steps
        )
    }
}
