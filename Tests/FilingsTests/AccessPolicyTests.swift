import Filings
import Testing

@Suite("Who may see what of a filing")
struct AccessPolicyTests {
    let owner = AccountID(high: 1, low: 1)
    let other = AccountID(high: 2, low: 2)
    let court = "京0105"

    @Test("Every role × own court or another × stage × wish", arguments: Role.allCases)
    func roles(role: Role) {
        let seeing: Set<Role> = [.clerk, .filingJudge, .divisionHead, .supervisor, .archivist, .counterStaff]
        let reading: Set<Role> = [.clerk, .filingJudge, .divisionHead, .archivist]
        for stage in Stage.Name.allCases {
            for wish in AccessPolicy.Wish.allCases {
                let here = decide(wish, role, in: court, stage)
                let elsewhere = decide(wish, role, in: "京0101", stage)
                // Whoever receives cases for trial has them from the hand-over on.
                let isAtTrial = role == .trialReceiver && (stage == .handedOver || stage == .archived)
                let expected: Bool
                switch wish {
                case .see: expected = stage != .draft && seeing.contains(role) || isAtTrial
                case .read: expected = stage != .draft && reading.contains(role) || isAtTrial
                case .readDraft: expected = false
                }
                #expect((here == .allowed) == expected, "\(wish) \(stage) by \(role)")
                #expect(elsewhere == .notFound, "\(wish) \(stage) by \(role) of another court")
            }
        }
    }

    @Test("The owner sees everything; a stranger does not learn that it exists", arguments: Stage.Name.allCases)
    func owners(stage: Stage.Name) {
        for wish in AccessPolicy.Wish.allCases {
            let mine = Viewer(account: owner, roles: [])
            let strange = Viewer(account: other, roles: [])
            #expect(AccessPolicy.decide(wish, by: mine, owner: owner, court: court, stage: stage) == .allowed)
            #expect(AccessPolicy.decide(wish, by: strange, owner: owner, court: court, stage: stage) == .notFound)
        }
    }

    private func decide(
        _ wish: AccessPolicy.Wish,
        _ role: Role,
        in held: String,
        _ stage: Stage.Name
    ) -> AccessPolicy.Answer {
        let viewer = Viewer(account: other, roles: [RoleHeld(role, in: held)])
        return AccessPolicy.decide(wish, by: viewer, owner: owner, court: court, stage: stage)
    }
}
