import Law
import Testing

@Suite("The acceptance fee of a civil case, whatever it is about")
struct AcceptanceFeeTests {
    /// Bases at the upper end of the ranges, as the hand-checked figures have them.
    private static let bases = FeeBases(
        province: "某省",
        from: .first,
        divorce: Money(yuan: 300),
        personality: Money(yuan: 500),
        otherNonProperty: Money(yuan: 100),
        intellectualProperty: Money(yuan: 1_000),
        source: "test"
    )

    static let table: [(basis: FeeBasis, claim: String?, fee: String, half: String)] = [
        // Item 2, divorce: base 300; nothing more up to 200,000; 0.5% above.
        (.divorce, nil, "300", "150"), (.divorce, "200,000", "300", "150"),
        (.divorce, "200,000.02", "300.0001", "150.00005"),
        (.divorce, "300,000", "800", "400"), (.divorce, "1,000,000", "4,300", "2,150"),
        (.divorce, "5,000,000", "24,300", "12,150"),
        // Item 2, personality: base 500; nothing more up to 50,000; 1% to 100,000; 0.5% above.
        (.personality, nil, "500", "250"), (.personality, "50,000", "500", "250"),
        (.personality, "60,000", "600", "300"),
        (.personality, "100,000", "1,000", "500"), (.personality, "200,000", "1,500", "750"),
        (.personality, "1,000,000", "5,500", "2,750"),
        // Item 2, other; item 3 without and with an amount; item 4.
        (.otherNonProperty, nil, "100", "50"),
        (.intellectualProperty, nil, "1,000", "500"), (.intellectualProperty, "100,000", "2,300", "1,150"),
        (.labour, nil, "10", "5"), (.labour, "1,000,000", "10", "5"),
        (.property, "200,000", "4,300", "2,150"), (.property, nil, "50", "25"),
    ]

    @Test("Measures on Litigation Costs art. 13, items 1 to 4: whole, and halved once", arguments: table)
    func assesses(basis: FeeBasis, claim: String?, fee: String, half: String) throws {
        let calculation = AcceptanceFee.assess(basis, claim: try claim.map { try yuan($0) }, bases: Self.bases)
        #expect(calculation.exactTotal.formatted == fee)
        #expect(calculation.halved().exactTotal.formatted == half)
        #expect(calculation.halved().halved().exactTotal.formatted == half)
        #expect(basis == .intellectualProperty || calculation.article == basis.article)
    }

    static let causes: [(code: String, hasAmount: Bool, basis: FeeBasis)] = [
        ("2.2.14", false, .divorce), ("2.2.14", true, .divorce), ("2.2.15", true, .property),
        ("2.2.145", false, .otherNonProperty),
        ("7.19", true, .labour), ("7.19.205.5", true, .labour), ("7.21.214", true, .property),
        ("1.1.6", false, .personality), ("1.1.1", true, .personality), ("10.35.411", true, .property),
        ("4.10.108.3", true, .property), ("4.10.108.3", false, .otherNonProperty),
        ("5.14.164", false, .intellectualProperty), ("5.14.164", true, .property), ("2.2.27", false, .otherNonProperty),
    ]

    @Test(
        "Which rule a cause goes by; with an amount it is a property case (Interpretation art. 201)",
        arguments: causes
    )
    func basis(code: String, hasAmount: Bool, basis: FeeBasis) {
        #expect(FeeBasis.of(cause: code, hasAmount: hasAmount) == basis)
    }

    @Test("Art. 13: what a province fixed counts from its day; without it the least of the range")
    func provinces() throws {
        var later = Self.bases
        (later.from, later.divorce) = (try day("2026-01-01"), Money(yuan: 200))
        var earlier = Self.bases
        (earlier.from, earlier.through) = (try day("2007-04-01"), try day("2025-12-31"))
        let known = [later, earlier]
        #expect(FeeBases.applying(in: "某省", on: try day("2025-12-31"), among: known).divorce == Money(yuan: 300))
        #expect(FeeBases.applying(in: "某省", on: try day("2026-01-01"), among: known).divorce == Money(yuan: 200))
        #expect(FeeBases.applying(in: "某省", on: try day("2007-03-31"), among: known) == .least)
        #expect(FeeBases.applying(in: "别省", on: try day("2026-01-01"), among: known).divorce == Money(yuan: 50))
        #expect(FeeBases.applying(in: nil, on: try day("2026-01-01"), among: known) == .least)
    }

    @Test("No fee falls as the claim grows, and none jumps at a border", arguments: FeeBasis.allCases)
    func monotone(basis: FeeBasis) {
        var before = ExactAmount.zero
        for yuan in stride(from: 0, through: 1_200_000, by: 10_000) {
            for fen in [-1, 0, 1] {
                let claim = Money(fen: max(0, Int64(yuan) * 100 + Int64(fen)))
                let fee = AcceptanceFee.assess(basis, claim: claim, bases: Self.bases).exactTotal
                #expect(fee.fen >= before.fen)
                before = fee
            }
        }
    }
}
