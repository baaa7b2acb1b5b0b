import Forms
import Law
import Testing

@Suite("The private lending form")
struct PrivateLendingTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("has nothing missing or wrong in a complete filing")
    func complete() {
        let findings = form.check(Samples.lending, scope: .whole, today: Samples.today).filter { $0.severity != .advice }
        #expect(findings == [])
    }
}
