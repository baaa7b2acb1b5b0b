import HTTPTypes
import Hummingbird
import Registry

/// How many requests are served at once.
///
/// Beyond it people are asked to come again in some seconds, before their request costs memory.
package struct DoorLimits: Sendable, Hashable {
    /// Requests that change something, with their bodies in hand.
    package var changing = 512
    /// Documents coming in, which may take as long as a slow line needs.
    package var uploading = 512
    /// Bytes of bodies that are still coming in, all together.
    package var bodyBytes = 256 << 20
    /// Requests that only look at something, served at once.
    package var looking = 32
    /// Requests that only look, waiting their turn.
    package var lookingSeats = 256
    /// With more changing requests than this under way, whoever only looks is put off, and so is whoever would begin a filing:
    /// those who have begun go first.
    package var crowd = 256

    package init() {}
}

/// Stands at the door: counts who is inside, sends away who cannot be served, and lets those who file go first.
///
/// The pages and documents of a filing belong to the way of filing it. Health and files are never turned away.
struct Doorkeeper: RouterMiddleware {
    private let crowd: Int
    private let changing: WaitingRoom
    private let uploading: WaitingRoom
    private let bodies: WholeBodies
    private let looking: WaitingRoom

    init(_ limits: DoorLimits) {
        crowd = limits.crowd
        changing = WaitingRoom(places: limits.changing, seats: 0)
        uploading = WaitingRoom(places: limits.uploading, seats: 0)
        bodies = WholeBodies(most: limits.bodyBytes)
        looking = WaitingRoom(places: limits.looking, seats: limits.lookingSeats)
    }

    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        switch Self.errand(request) {
        case .free: return try await next(request, context)
        case .uploading: return try await uploading.inside { try await next(request, context) }
        case .filing: return try await change(request, context, next)
        case .beginning:
            // Whoever has typed nothing yet loses nothing; whoever is about to sign would.
            if isCrowded { throw Refusal(.tooBusy) }
            return try await change(request, context, next)
        case .looking:
            if isCrowded { throw Refusal(.tooBusy) }
            return try await looking.inside { try await next(request, context) }
        }
    }

    private func change(
        _ request: Request,
        _ context: DengwenContext,
        _ next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        // Where all places are taken, nobody is asked to send a body first.
        if changing.isFull { throw Refusal(.tooBusy) }
        let whole = try await bodies.wait(for: request)
        return try await changing.inside { try await next(whole, context) }
    }

    private var isCrowded: Bool { changing.inside + uploading.inside > crowd }

    private enum Errand { case free, beginning, filing, uploading, looking }

    private static func errand(_ request: Request) -> Errand {
        let path = request.uri.path
        if path == "/livez" || path == "/readyz" || path.hasPrefix("/static/") { return .free }
        if request.method == .post, path == "/filings" || path == "/api/v1/filings" { return .beginning }
        guard request.method == .get || request.method == .head else { return isUpload(request) ? .uploading : .filing }
        return path.hasPrefix("/filings/") || path.hasPrefix("/api/v1/filings/") ? .filing : .looking
    }

    private static func isUpload(_ request: Request) -> Bool {
        request.headers[.contentType]?.lowercased().hasPrefix("multipart/") ?? false
    }
}
