package import Forms
package import Law
package import Registry

/// What a filing needs, in three steps of need, each with its reason; whoever writes it ticks what they have.
package struct MaterialsPage: PageValues {
    package static let template = "materials"

    package struct Choice: Sendable {
        package let markValue: String
        package let markLabel: String
        package let markChosen: Bool
    }

    package struct Item: Sendable {
        package let materialName: String
        package let materialId: String
        package let materialTier: String
        package let materialTone: String
        package let materialWhy: String
        package let choices: [Choice]
    }

    package struct Group: Sendable {
        package let groupTitle: String
        package let groupUploaded: String?
        package let uploadHref: String
        package let items: [Item]
    }

    package let filingTitle: String
    package let backHref: String
    package let actionHref: String
    package let documentsHref: String
    package let summary: String
    package let groups: [Group]

    package init(_ view: FilingView, draft: DraftRecord, form: FormDefinition, words: Words) {
        let (messages, id) = (words.messages, view.filing.id)
        let all = form.materials(for: view.filing, draft.answers)
        filingTitle = view.filing.caption.in(words.language)
        backHref = view.writingHref
        actionHref = Link.materials(id)
        documentsHref = Link.documents(id)
        let needed = all.filter { $0.tier == .always && draft.materials[$0.id] != .notApplicable }
        summary =
            messages[
                "materials.summary",
                ["all": "\(needed.count)", "have": "\(needed.count { draft.materials[$0.id] == .have })"]
            ]
        groups = Material.Place.allCases.compactMap { place in
            let here = all.filter { $0.place == place }
            guard !here.isEmpty, let role = DocumentRole(rawValue: place.rawValue) else { return nil }
            let uploaded = view.documents.count { $0.role == role }
            return Group(
                groupTitle: words.role(role),
                groupUploaded: uploaded > 0 ? messages["task.count", ["count": "\(uploaded)"]] : nil,
                uploadHref: Link.documents(id) + "#" + role.rawValue,
                items: here.map { Item($0, draft.materials[$0.id], words: words) }
            )
        }
    }
}

extension MaterialsPage.Item {
    fileprivate init(_ material: Material, _ mark: MaterialMark?, words: Words) {
        let messages = words.messages
        let article = material.article.map { " · \($0.cited(in: words.language))" } ?? ""
        self.init(
            materialName: material.name.in(words.language),
            materialId: material.id,
            materialTier: messages["document.need_\(material.tier.rawValue)"],
            materialTone: material.tier == .always ? "bad" : material.tier == .usually ? "wait" : "",
            materialWhy: material.reason.in(words.language) + article,
            choices: MaterialMark.allCases.map { choice in
                MaterialsPage.Choice(
                    markValue: choice.rawValue,
                    markLabel: messages["materials.\(choice.rawValue)"],
                    markChosen: choice == mark
                )
            }
        )
    }
}
