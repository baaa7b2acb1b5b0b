import Filings
import Hummingbird
import Pages

/// A page of a draft that is a draft no more: somebody goes back in the browser, or has it open on another device.
///
/// The filing is there, and theirs: they are brought to it.
struct AlreadySubmitted: Error {
    let filing: FilingID

    /// Handlers that bring people to their filing instead of saying that there is nothing.
    static func guarding(_ handlers: Handlers, desk: PageDesk) -> Handlers {
        handlers.mapValues { handler in
            { request, context in
                do {
                    return try await handler(request, context)
                } catch let late as AlreadySubmitted {
                    return desk.go(Link.filing(late.filing), flash: "already_submitted")
                }
            }
        }
    }
}
