import Law
package import Registry

extension DecidePage {
    /// Laying a file down in the archive.
    package static func archiving(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("archiving", view, deciding, words)
        let contents =
            if case .made(_, _, let pages, _) = view.papers.last(where: { $0.kind == .volume })?.state {
                page.messages["decide.archiving.volume", ["pages": "\(pages)"]]
            } else {
                page.messages["decide.archiving.papers", ["count": "\(view.papers.count)"]]
            }
        page.note(view.courtCase?.number.description ?? "", contents)
        page.text("mark")
        page.button("archive")
        return page.page(action: Link.archiving(view.filing.id), isDesk: false)
    }
}
