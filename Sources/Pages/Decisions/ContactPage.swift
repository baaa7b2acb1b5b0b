package import Registry

extension DecidePage {
    package static func contact(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("contact", view, deciding, words)
        page.choice(
            "way",
            NoteContact.Way.allCases.map { ($0.rawValue, page.messages["contact_way.\($0.rawValue)"], nil) },
            preset: NoteContact.Way.telephone.rawValue
        )
        page.text("text", isLong: true)
        page.button("note")
        return page.page(action: Link.contact(view.filing.id), isDesk: true, revision: "")
    }
}
