import Law
import Testing

@Suite("What a plaintiff hands in")
struct MaterialsChecklistTests {
    private func ids(_ cause: String, _ facts: MaterialsChecklist.Fact...) -> [String] {
        MaterialsChecklist.items(forCause: cause, facts: Set(facts)).map(\.id)
    }

    @Test("登记立案规定 art 6: who sues is always shown, by a card or by a licence and who acts for it")
    func identity() {
        #expect(ids("4.10.108.3", .person).first == "identity-card")
        #expect(Array(ids("4.10.108.3", .organisation).prefix(2)) == ["licence", "representative"])
        #expect(ids("4.10.108.3", .person, .organisation).contains("identity-card"))
        #expect(ids("4.10.108.3").first == "identity-card")
        #expect(ids("4.10.108.3", .person, .statutoryAgent).contains("guardianship"))
    }

    static let agents: [(fact: MaterialsChecklist.Fact, id: String)] = [
        (.lawyer, "lawyer"), (.legalWorker, "legal-worker"), (.relative, "relative"), (.staff, "staff"),
        (.recommended, "recommended"),
    ]

    @Test("民诉法解释 art 88: each agent has papers of their own, and all a power of attorney", arguments: agents)
    func agent(fact: MaterialsChecklist.Fact, id: String) {
        let found = ids("4.10.108.3", .person, fact)
        #expect(found.contains(id) && found.contains("power-of-attorney"))
        #expect(Self.agents.filter { found.contains($0.id) }.count == 1)
        #expect(!ids("4.10.108.3", .person).contains("power-of-attorney"))
    }

    static let kinds: [(cause: String, id: String)] = [
        ("4.10.108.3", "iou"), ("4.10.88", "delivery"), ("4.10.88.8", "delivery"), ("2.2.14", "marriage"),
        ("10.35.411", "report"), ("7.19.205.5", "award"), ("4.10.126", "arrears"), ("4.10.116.2", "lease"),
        ("2.3.29", "death"), ("1.1.6", "wrong"), ("10.35.413", "records"), ("4.11.148", "relation"),
        ("2.2.145", "relation"),
    ]

    @Test("Each kind of case has what usually proves it; any other what proves any", arguments: kinds)
    func usual(cause: String, id: String) {
        #expect(ids(cause, .person).contains(id))
    }

    @Test("Every item is named once, says why, and the most needed of a place come first")
    func whole() {
        for kind in Self.kinds {
            let items = MaterialsChecklist.items(forCause: kind.cause, facts: Set(MaterialsChecklist.Fact.allCases))
            #expect(Set(items.map(\.id)).count == items.count, "\(kind.cause)")
            #expect(items.allSatisfy { !$0.reason.chinese.isEmpty && !$0.reason.english.isEmpty })
            for place in Material.Place.allCases {
                let tiers = items.filter { $0.place == place }.map {
                    Material.Tier.allCases.firstIndex(of: $0.tier) ?? 9
                }
                #expect(tiers == tiers.sorted())
            }
        }
    }
}
