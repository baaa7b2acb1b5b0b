import Law
import Testing

@Suite("The fee of a property case")
struct PropertyFeeTests {
    static let table: [(claim: String, fee: String, half: String)] = [
        ("0", "50", "25"), ("1", "50", "25"), ("9,999.99", "50", "25"), ("10,000", "50", "25"),
        ("10,001", "50.025", "25.0125"),
        ("100,000", "2,300", "1,150"), ("200,000", "4,300", "2,150"), ("500,000", "8,800", "4,400"),
        ("1,000,000", "13,800", "6,900"),
        ("2,000,000", "22,800", "11,400"), ("5,000,000", "46,800", "23,400"), ("10,000,000", "81,800", "40,900"),
        ("20,000,000", "141,800", "70,900"),
        ("100,000,000", "541,800", "270,900"), ("120,000", "2,700", "1,350"), ("10,000.01", "50.00025", "25.000125"),
    ]

    @Test(
        "Measures on Litigation Costs art. 13, item 1: the boundaries of the scale, whole and halved",
        arguments: table
    )
    func assessesBoundaries(claim: String, fee: String, half: String) throws {
        let calculation = PropertyFee.assess(claim: try yuan(claim))
        #expect(calculation.exactTotal.formatted == fee)
        #expect(calculation.halved().exactTotal.formatted == half)
    }

    /// The scale written a second time, as the quick formula: fen of the fee times 1,000.
    private func quickFormula(_ claim: Int64) -> Int64 {
        let scale: [(upTo: Int64, permille: Int64, constant: Int64)] = [
            (100_000, 25, -200), (200_000, 20, 300), (500_000, 15, 1_300), (1_000_000, 10, 3_800),
            (2_000_000, 9, 4_800), (5_000_000, 8, 6_800),
            (10_000_000, 7, 11_800), (20_000_000, 6, 21_800), (.max / 100, 5, 41_800),
        ]
        if claim <= 1_000_000 { return 5_000_000 }
        let tier = scale.first { claim <= $0.upTo * 100 } ?? (.max, 5, 41_800)
        return claim * tier.permille + tier.constant * 100_000
    }

    @Test("The sum of the slices equals the quick formula for 10,000 random amounts")
    func agreesWithTheQuickFormula() {
        var generator = SeededGenerator(seed: 481)
        for round in 0..<10_000 {
            // Every size equally often, so that small slices are hit too.
            let most: Int64 = [2_000_000, 20_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 999_999_999_999_999][
                round % 6
            ]
            let claim = Int64.random(in: 0...most, using: &generator)
            let exact = PropertyFee.assess(claim: Money(fen: claim)).exactTotal
            #expect(exact.fen == Ratio(quickFormula(claim), over: 1_000), "claim of \(claim) fen")
        }
    }

    @Test("A larger claim never costs less, and each slice joins the next")
    func growsSteadily() {
        var previous = ExactAmount.zero
        for fen in stride(from: Int64(0), through: 2_100_000_000, by: 333_333) {
            let total = PropertyFee.assess(claim: Money(fen: fen)).exactTotal
            #expect(total.fen >= previous.fen)
            previous = total
        }
    }

    @Test("The steps show every slice with its rate")
    func showsSteps() throws {
        let steps = PropertyFee.assess(claim: try yuan("120,000")).steps
        #expect(steps.map(\.from) == [.zero, Money(yuan: 10_000), Money(yuan: 100_000)])
        #expect(steps.map(\.to) == [Money(yuan: 10_000), Money(yuan: 100_000), Money(yuan: 120_000)])
        #expect(steps.map(\.rate.chinese) == ["每件", "25‰", "20‰"])
        #expect(steps.map(\.rate.english) == ["per case", "25‰", "20‰"])
        #expect(steps.map(\.amount.formatted) == ["50", "2,250", "400"])
    }

    @Test(
        "The formula is the quick one",
        arguments: [
            ("0", "50"), ("10,000", "50"), ("50,000", "0.025 × 50,000 − 200"), ("120,000", "0.02 × 120,000 + 300"),
            ("300,000.50", "0.015 × 300,000.50 + 1,300"),
            ("600,000", "0.01 × 600,000 + 3,800"), ("30,000,000", "0.005 × 30,000,000 + 41,800"),
        ]
    )
    func showsTheFormula(claim: String, formula: String) throws {
        #expect(PropertyFee.assess(claim: try yuan(claim)).formula == Bilingual(both: formula))
    }

    @Test(
        "The formula shown, worked out, gives the fee in every slice",
        arguments: [50_000, 150_000, 300_000, 700_000, 1_500_000, 3_000_000, 7_000_000, 15_000_000, 30_000_000]
    )
    func formulaGivesTheFee(claim: Int) throws {
        let calculation = PropertyFee.assess(claim: Money(yuan: claim))
        // "0.02 × 120,000 + 300"
        let words = calculation.formula.english.replacing(",", with: "").split(separator: " ").map(String.init)
        try #require(words.count == 5)
        let rate = Ratio(
            try #require(Int64(words[0].dropFirst(2))),
            over: [1: 10, 2: 100, 3: 1_000][words[0].count - 2] ?? 1
        )
        let constant = Ratio(try #require(Int64(words[4])) * (words[3] == "−" ? -1 : 1))
        let shown = rate * Ratio(try #require(Int64(words[2]))) + constant
        #expect(calculation.exactTotal.fen == shown * Ratio(100))
    }

    @Test("Civil Procedure Interpretation art. 206: a fee is halved only once")
    func halvesOnce() throws {
        let whole = PropertyFee.assess(claim: try yuan("120,000"))
        let once = whole.halved(for: .summaryProcedure)
        let twice = once.halved(for: .mediatedOrWithdrawn)
        #expect(whole.halving == nil)
        #expect(once == twice)
        #expect(twice.halving == .summaryProcedure)
        #expect(twice.exactTotal.formatted == "1,350")
        #expect(once.formula.english == "(0.02 × 120,000 + 300) ÷ 2")
        #expect(PropertyFee.assess(claim: .zero).halved().formula.english == "50 ÷ 2")
    }

    @Test(
        "Rounding is the court's policy",
        arguments: [
            ("10,001", FeeRounding.exactFen(.halfUp), 5_003), ("10,001", .exactFen(.down), 5_002),
            ("10,001", .wholeYuan(.down), 5_000), ("10,001", .wholeYuan(.halfUp), 5_000),
            ("10,020", .wholeYuan(.halfUp), 5_100), ("10,020", .wholeYuan(.down), 5_000),
            ("10,019.99", .wholeYuan(.halfUp), 5_000), ("120,000", .wholeYuan(.down), 270_000),
        ] as [(String, FeeRounding, Int64)]
    )
    func rounds(claim: String, rounding: FeeRounding, fen: Int64) throws {
        #expect(PropertyFee.assess(claim: try yuan(claim)).total(rounding: rounding).fen == fen)
    }

    @Test(
        "No claim makes the calculation trap",
        arguments: [Int64.max, .min, -1, 999_999_999_999_999, 99_999_999_999_999_999]
    )
    func neverTraps(fen: Int64) {
        let calculation = PropertyFee.assess(claim: Money(fen: fen))
        for whole in [calculation, calculation.halved()] {
            #expect(whole.total(rounding: .exactFen(.halfUp)) > .zero)
            #expect(whole.total(rounding: .wholeYuan(.halfUp)) > .zero)
            #expect(!whole.exactTotal.formatted.isEmpty)
        }
    }

    @Test("A fraction that never ends is cut, not rounded") func cutsLongFractions() {
        #expect(ExactAmount(fen: Ratio(5_000, over: 3)).formatted == "16.666666666666")
        #expect(ExactAmount(fen: Ratio(-1, over: 2)).formatted == "-0.005")
    }
}
