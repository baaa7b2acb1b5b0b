import Filings
import Forms
import Law

/// What a submission itself says about a waiver of the fee.
struct FeeReliefStated: Sendable {
    let relief: FeeRelief
    let ground: FeeReliefGround
    let facts: String

    /// Nil where none is asked for.
    ///
    /// Every ground but the last has its own relief; there the person says which.
    init?(_ submission: SubmissionRecord, in office: Office) {
        guard let form = office.forms.form(id: submission.form, version: submission.formVersion),
            form.answer(meaning: .feeReliefWish, submission.answers) == "yes",
            let ground = form.answer(meaning: .feeReliefGround, submission.answers).flatMap(FeeReliefGround.init)
        else { return nil }
        let said = form.answer(meaning: .feeRelief, submission.answers).flatMap(FeeRelief.init)
        guard let relief = ground.reliefs.count == 1 ? ground.reliefs.first : said else { return nil }
        self.relief = relief
        self.ground = ground
        facts = form.answer(meaning: .feeReliefFacts, submission.answers) ?? ""
    }
}

extension RegistryTransaction {
    /// A waiver asked for in the form is a request like any other (诉讼费用交纳办法 art 48); what was asked or decided before stands.
    func askFeeRelief(
        as stated: FeeReliefStated?,
        on filing: FilingRecord,
        matter id: MatterID,
        by account: AccountID,
        now: Instant
    ) throws {
        guard let stated, try matters.of(filing.id).allSatisfy({ $0.kind != .feeRelief }) else { return }
        let matter = MatterRecord(
            id: id,
            filing: filing.id,
            court: filing.court,
            kind: .feeRelief,
            content: DecisionContent(
                ground: stated.ground.rawValue,
                facts: stated.facts,
                direction: stated.relief.rawValue
            ),
            by: account,
            at: now
        )
        guard try matters.add(matter) else { return }
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feeReliefAsked,
                actor: account,
                at: now,
                facts: ["relief": stated.relief.rawValue]
            )
        )
    }
}
