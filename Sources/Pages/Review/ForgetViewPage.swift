package import Registry

/// Asks before a named view is forgotten.
package struct ForgetViewPage: PageValues {
    package static let template = "forget_view"

    package let question: String
    package let actionHref: String
    package let backHref: String

    package init(_ view: SavedViewRecord, words: Words) {
        question = words.messages["queue.forget_question", ["name": view.name]]
        actionHref = Link.viewRemoval(view.court, view.id)
        backHref = Link.queue(view.court)
    }
}
