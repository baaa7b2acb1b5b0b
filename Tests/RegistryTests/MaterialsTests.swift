import Forms
import Law
import Registry
import TestCluster
import Testing

@Suite("A list of what to hand in goes with each draft", .everyEngine)
struct MaterialsTests {
    @Test("It follows the answers; what is noted is kept, taken back, and is never more than the list")
    func marks() async throws {
        let test = try await TestOffice()
        let (filer, other) = (try await test.caller("张晓岚"), try await test.caller("李四"))
        let filing = try await StartFiling(form: "private-lending", court: TestOffice.court, caller: filer)
            .carryOut(in: test.office)
        let form = try #require(test.office.forms.form(id: "private-lending"))
        #expect(form.materials(for: filing, Answers()).map(\.id).contains("iou"))
        let draft = try await MarkMaterials(
            filing: filing.id,
            marks: ["iou": .have, "reminder": .later, "no-such-thing": .have],
            caller: filer
        ).carryOut(in: test.office)
        #expect(draft.materials == ["iou": .have, "reminder": .later])
        _ = try await MarkMaterials(filing: filing.id, marks: ["reminder": .later], caller: filer)
            .carryOut(in: test.office)
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.draft?.materials == ["reminder": .later])
        // Nobody else's, and nothing to be seen for others.
        _ = await refusal(.notFound) {
            try await MarkMaterials(filing: filing.id, marks: [:], caller: other).carryOut(in: test.office)
        }
        // Saving answers keeps them.
        _ = try await SaveAnswers(filing: filing.id, typed: .whole(try Example.answers()), caller: filer)
            .carryOut(in: test.office)
        let later = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(later.draft?.materials == ["reminder": .later])
        let received = try await test.received(by: filer)
        _ = await refusal(.notInThisStage) {
            try await MarkMaterials(filing: received.id, marks: [:], caller: filer).carryOut(in: test.office)
        }
    }

    @Test(
        "The answers decide: an organisation shows its licence, an agent their papers, who asks for a waiver the hardship"
    )
    func facts() async throws {
        let test = try await TestOffice()
        let form = try #require(test.office.forms.form(id: "private-lending"))
        let filing = try await StartFiling(
            form: "private-lending",
            court: TestOffice.court,
            caller: test.caller("张晓岚")
        ).carryOut(in: test.office)
        var answers = Answers()
        func set(_ path: String, _ text: String) throws { answers[try #require(AnswerPath(path))] = .text(text) }
        try set("plaintiffs.0.sort", "legal")
        try set("plaintiffs.0.hasAgents", "yes")
        try set("plaintiffs.0.agents.0.kind", "lawyer")
        try set("wantsFeeRelief", "yes")
        let ids = form.materials(for: filing, answers).map(\.id)
        #expect(ids.contains("licence") && !ids.contains("identity-card"))
        #expect(ids.contains("lawyer") && ids.contains("power-of-attorney") && ids.contains("hardship"))
    }
}
