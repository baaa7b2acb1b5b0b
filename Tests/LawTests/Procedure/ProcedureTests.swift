import Law
import Testing

@Suite("Procedures")
struct ProcedureTests {
    @Test(
        "Measures on Litigation Costs art. 16: summary procedure and small claims pay half",
        arguments: [
            (Procedure.ordinary, "2,700"), (.summary, "1,350"), (.smallClaims, "1,350"),
        ]
    )
    func chargesFees(procedure: Procedure, fee: String) throws {
        #expect(procedure.propertyFee(claim: try yuan("120,000")).exactTotal.formatted == fee)
    }

    @Test("Civil Procedure Law art. 165: only a small claim cannot be appealed")
    func allowsAppeals() {
        #expect(Procedure.allCases.filter { !$0.allowsAppeal } == [.smallClaims])
    }

    @Test("Every procedure has names and remarks of its own in both languages")
    func speaks() {
        for text in [\Procedure.name, \.evidenceRemark, \.answerRemark] {
            #expect(Set(Procedure.allCases.map { $0[keyPath: text].chinese }).count == 3)
            #expect(Set(Procedure.allCases.map { $0[keyPath: text].english }).count == 3)
        }
    }

    private func limits() throws -> [SmallClaims.ProvincialLimit] {
        [
            SmallClaims.ProvincialLimit(
                province: "某省",
                from: try day("2025-07-01"),
                through: try day("2026-06-30"),
                mandatoryUpTo: Money(yuan: 50_000),
                byAgreementUpTo: Money(yuan: 200_000),
                source: "announcement 1"
            ),
            SmallClaims.ProvincialLimit(
                province: "某省",
                from: try day("2026-07-01"),
                mandatoryUpTo: Money(yuan: 55_000),
                byAgreementUpTo: Money(yuan: 220_000),
                source: "announcement 2"
            ),
        ]
    }

    @Test(
        "Civil Procedure Law art. 165: the province's limit of the day decides",
        arguments: [
            ("50,000", "2026-06-30", SmallClaims.Availability.mandatory), ("50,000.01", "2026-06-30", .byAgreement),
            ("200,000.01", "2026-06-30", .tooLarge),
            ("55,000", "2026-07-01", .mandatory), ("220,000", "2026-11-23", .byAgreement),
            ("220,000.01", "2026-11-23", .tooLarge), ("1", "2025-06-30", .unknown),
        ]
    )
    func decidesSmallClaims(claim: String, on date: String, availability: SmallClaims.Availability) throws {
        #expect(
            SmallClaims.availability(claim: try yuan(claim), province: "某省", on: try day(date), limits: try limits())
                == availability
        )
    }

    @Test("Without a limit for the province nobody guesses")
    func doesNotGuess() throws {
        #expect(
            SmallClaims.availability(
                claim: Money(yuan: 1),
                province: "另一省",
                on: try day("2026-11-23"),
                limits: try limits()
            ) == .unknown
        )
    }
}
