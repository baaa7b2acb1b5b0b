package import NIOCore
import NIOPosix

/// One keep-alive connection to the server: requests one after the other.
package struct Line: Sendable {
    /// Longer than anybody waits; what takes longer has failed.
    private static let patience = TimeAmount.seconds(30)

    let channel: any Channel

    static func open(host: String, port: Int, on group: any EventLoopGroup) async throws -> Line {
        let bootstrap = ClientBootstrap(group: group)
            .connectTimeout(patience)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LineHandler(patience: patience))
                }
            }
        return Line(channel: try await bootstrap.connect(host: host, port: port).get())
    }

    package var isOpen: Bool { channel.isActive }

    /// Sends a request and waits for the whole answer.
    package func send(_ request: PreparedRequest) async throws -> Reply {
        let promise = channel.eventLoop.makePromise(of: Reply.self)
        channel.writeAndFlush(Exchange(request: request, promise: promise)).whenFailure { promise.fail($0) }
        return try await promise.futureResult.get()
    }

    /// The same, and anything but success is an error.
    package func expect(_ request: PreparedRequest) async throws -> Reply {
        let reply = try await send(request)
        guard reply.isGood else {
            throw LineProblem.refused(status: reply.status, saying: String(buffer: reply.body))
        }
        return reply
    }

    package func close() { channel.close(promise: nil) }
}

struct Exchange: Sendable {
    let request: PreparedRequest
    let promise: EventLoopPromise<Reply>
}

/// Turns exchanges into bytes and bytes into answers; lives on its connection's event loop.
private final class LineHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = Exchange
    typealias OutboundOut = ByteBuffer

    private let patience: TimeAmount
    private var waiting: EventLoopPromise<Reply>?
    private var reader = ReplyReader()
    private var alarm: Scheduled<Void>?

    init(patience: TimeAmount) { self.patience = patience }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        waiting = exchange.promise
        // A refusal is kept as well: what the server says is wanted where something goes wrong.
        reader.keepsBody = exchange.request.keepsBody
        let loopBound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let channel = context.channel
        alarm = context.eventLoop.scheduleTask(in: patience) {
            loopBound.value.fail(LineProblem.timedOut)
            channel.close(promise: nil)
        }
        let last = exchange.request.pieces.count - 1
        for (index, piece) in exchange.request.pieces.enumerated() {
            context.write(wrapOutboundOut(piece), promise: index == last ? promise : nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        do {
            guard let reply = try reader.read(&bytes) else { return }
            alarm?.cancel()
            let promise = waiting
            waiting = nil
            // Closed here, before the answer is handed on, so that nobody is lent a connection that is going away.
            if reply.endsConnection { context.close(promise: nil) }
            promise?.succeed(reply)
        } catch {
            fail(error)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(LineProblem.closed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(LineProblem.closed)
        context.close(promise: nil)
    }

    private func fail(_ problem: any Error) {
        alarm?.cancel()
        let promise = waiting
        waiting = nil
        promise?.fail(problem)
    }
}
