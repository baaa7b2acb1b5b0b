import Filings
import Interchange
import Law
import Registry

extension DecisionModel {
    init(_ decision: DecisionRecord, names: [AccountID: String], in language: Language) {
        let content = decision.content
        let article =
            RefusalGround(rawValue: content.ground)?.article ?? RedirectCase(rawValue: content.ground)?.article
        self.init(
            id: decision.paper.description,
            kind: decision.kind.rawValue,
            number: decision.number,
            ground: content.ground,
            article: article?.cited(in: language),
            facts: content.facts,
            direction: content.direction,
            signedBy: names[decision.signedBy] ?? "",
            at: decision.at.rfc3339
        )
    }
}

extension MatterModel {
    init(_ item: ListMatters.Item, in language: Language) {
        self.init(item.matter, of: item.filing, name: item.name, in: language)
    }

    init(_ matter: MatterRecord, of filing: FilingRecord, name: String, in language: Language) {
        self.init(
            id: matter.id.description,
            kind: matter.kind.rawValue,
            filing: filing.id.description,
            reference: filing.reference,
            caption: filing.caption.in(language),
            by: name,
            at: matter.at.rfc3339
        )
    }
}
