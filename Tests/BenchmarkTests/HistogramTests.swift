import LoadGenerator
import Testing

@Suite("Latencies are counted")
struct HistogramTests {
    @Test(
        "Shares come out to within two in a hundred, from microseconds to an hour",
        arguments: [1, 37, 900, 250_000, 3_000_000_000]
    )
    func shares(largest: Int) {
        var histogram = Histogram()
        for step in 1...1000 { histogram.record(microseconds: largest * step / 1000) }
        for share in [0.5, 0.9, 0.99] {
            let exact = Double(largest) * share / 1000
            #expect(abs(histogram.milliseconds(atShare: share) - exact) <= exact * 0.02 + 0.001)
        }
        #expect(histogram.most == largest)
        #expect(histogram.count == 1000)
    }

    @Test("Two added are as if all had been counted in one")
    func added() {
        var (odd, even, all) = (Histogram(), Histogram(), Histogram())
        for step in 1...500 {
            all.record(microseconds: step * 7)
            if step.isMultiple(of: 2) {
                even.record(microseconds: step * 7)
            } else {
                odd.record(microseconds: step * 7)
            }
        }
        odd.add(even)
        #expect(odd.count == all.count && odd.most == all.most)
        for share in [0.1, 0.5, 0.99] {
            #expect(odd.milliseconds(atShare: share) == all.milliseconds(atShare: share))
        }
    }

    @Test("Nothing counted is zero")
    func empty() {
        #expect(Histogram().milliseconds(atShare: 0.99) == 0)
    }
}
