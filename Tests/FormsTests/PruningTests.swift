import Forms
import Testing

@Suite("Answers on branches not taken")
struct PruningTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("are gone when the question before them is answered otherwise")
    func gone() {
        var answers = Samples.lending
        answers["claimsInterest"] = "no"
        let pruned = form.pruned(answers)
        #expect(pruned["interestAmount"] == nil)
        #expect(pruned["interestMethod"] == nil)
        #expect(pruned["principalOwed"] == "100000")
    }

    @Test("are gone through two questions in a row")
    func chain() {
        var answers = Samples.lending
        answers["plaintiffs.0.acceptsElectronicService"] = "no"
        let pruned = form.pruned(answers)
        #expect(pruned["plaintiffs.0.electronicMeans"] == nil)
        #expect(pruned["plaintiffs.0.electronicMobile"] == nil)
    }

    @Test("are gone with the page that asked, item by item")
    func items() {
        var answers = Samples.lending
        answers["plaintiffs.1"] = ["sort": "legal", "name": "某公司", "sex": "male", "creditCode": "x"]
        let pruned = form.pruned(answers)
        #expect(pruned["plaintiffs.1.sex"] == nil)
        #expect(pruned["plaintiffs.1.creditCode"] == "x")
        #expect(pruned["plaintiffs.0.sex"] == "female")
    }

    @Test("go together with names the form does not have")
    func unknown() {
        var answers = Samples.lending
        answers["colour"] = "red"
        answers["plaintiffs.0.colour"] = "red"
        #expect(form.pruned(answers) == form.pruned(Samples.lending))
    }

    @Test("do not come back: pruning twice is pruning once, for every sample answer left out")
    func stable() {
        for name in Samples.lending.root.keys {
            var answers = Samples.lending
            answers[name] = nil
            let once = form.pruned(answers)
            #expect(form.pruned(once) == once)
            #expect(form.reachable(once).map(\.id) == form.reachable(answers).map(\.id))
        }
    }

    @Test("are not there in a complete filing")
    func complete() {
        #expect(form.pruned(Samples.lending) == Samples.lending)
    }
}
