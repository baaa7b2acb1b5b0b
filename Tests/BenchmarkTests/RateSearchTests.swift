import LoadGenerator
import Testing

@Suite("The highest rate that holds is looked for")
struct RateSearchTests {
    /// A server that holds up to a rate and fails above.
    ///
    /// Nobody really comes: a busy machine changes nothing.
    private static func server(holding most: Double) -> @Sendable (Double, Double, Double) async -> Measured {
        { rate, seconds, limit in
            let wanted = max(1, Int(rate * seconds))
            let errors = rate > most ? wanted : 0
            return Measured(
                offered: rate,
                came: wanted,
                wanted: wanted,
                served: wanted - errors,
                errors: errors,
                firstError: errors > 0 ? "too many" : nil,
                seconds: seconds,
                latencies: Histogram()
            )
        }
    }

    @Test("It is found to within an eighth", arguments: [5.0, 70, 333])
    func found(most: Double) async {
        let search = RateSearch(from: 4, most: 1000, limitMilliseconds: 10_000, stepSeconds: 1)
        let steps = RateLog()
        let found = await search.run { rate, seconds, limit in
            await steps.add(rate)
            return await Self.server(holding: most)(rate, seconds, limit)
        }
        let held = await steps.all.filter { $0 <= most }.max() ?? 0
        #expect(held > most / 1.125)
        #expect(found.sustained != nil)
        #expect(found.steps.count < 20)
    }

    @Test(
        "What does not hold for longer is tried a tenth lower, three times at most",
        arguments: [(60.0, 1), (52, 2), (0, 3)]
    )
    func confirmed(longer most: Double, tries: Int) async {
        let search = RateSearch(from: 56, most: 56, limitMilliseconds: 10_000, stepSeconds: 1)
        let found = await search.run(Self.server(holding: 60))
        let steps = RateLog()
        let (measured, all) = await search.confirm(found, seconds: 5) { rate, seconds in
            await steps.add(rate)
            return await Self.server(holding: most)(rate, seconds, 10_000)
        }
        // 56, 50.4, 45.4 a second
        #expect(await steps.all.count == tries)
        #expect(measured.holds(10_000) == (most > 0))
        #expect(all.count == found.steps.count + tries)
    }

    @Test("Where nothing holds, that is said")
    func none() async {
        let search = RateSearch(from: 4, most: 1000, limitMilliseconds: 10_000, stepSeconds: 1)
        let found = await search.run(Self.server(holding: 0))
        #expect(found.sustained == nil)
    }
}

actor RateLog {
    private(set) var all: [Double] = []

    func add(_ rate: Double) { all.append(rate) }
}
