package import Hummingbird
package import Law
package import Registry

/// What is known of a request while it is answered.
package struct DengwenContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address of the other end of the connection; nil in tests without one.
    package let peer: String?
    /// By which the log and the person can speak of the same request.
    package var reference = ""
    package var route: Route?
    /// The line of the URL map that was found.
    package var signedIn: Recognised?
    /// Whether the sign-in came as a bearer token, which no other site can make a browser send.
    package var isProgram = false
    package var language = Language.chinese
    package var largePrint = false
    /// The random cookie by which an anonymous visitor's forms are guarded; nil for programs.
    package var visit: String?
    /// What the page's forms send back in ``FormPairs/csrfName``.
    package var csrf = ""
    /// The key of a short message to show once, as "documents.added".
    package var flash: String?
    /// What a page's form sent; empty for anything else.
    package var form = FormPairs()
    /// A multipart form is on its way whose token has not been seen: ``Upload`` looks at it before it takes any file.
    package var tokenIsPending = false
    /// Where the request came from, for throttling.
    package var source = "unknown"

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// The name of the caller's account, its roles and language; nil for someone who is not signed in.
    package var caller: Caller? { signedIn?.caller }
    package var account: AccountRecord? { signedIn?.account }
    package var signIn: SignInRecord? { signedIn?.signIn }

    /// The caller, where the route admits none but callers.
    package func requireCaller() throws -> Caller {
        guard let caller else { throw MalformedRequest.signInNeeded }
        return caller
    }
}
