import Foundation
import Synchronization

/// One run of `dengwen-examiner`: files go out over a socket, findings come back in any order.
final class ExaminerProcess: Sendable {
    enum Failure: Error {
        /// The examiner ended before it answered.
        case lost
        case cancelled
    }

    private typealias Asker = CheckedContinuation<ExaminerFinding, any Error>

    private struct State {
        var askers: [UInt64: Asker] = [:]
        /// Cancelled before they had asked.
        var cancelled: Set<UInt64> = []
        var last: UInt64 = 0
        var isOver = false
    }

    let identifier: pid_t
    private let socket: Int32
    private let state = Mutex(State())

    /// Nil if it could not be started.
    init?(path: String, limits: ProcessLimits) {
        guard let started = ExaminerProgram.start(path, limits) else { return nil }
        (identifier, socket) = started
        // A thread of its own, since it waits in the kernel all the time.
        let reader = Thread { [self] in read() }
        reader.name = "examiner"
        reader.start()
    }

    deinit { close(socket) }

    var asked: Int { state.withLock(\.askers.count) }

    var isOver: Bool { state.withLock(\.isOver) }

    /// It ends, and its children with it; whoever still waits is told that it is lost.
    func end() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// - Parameters:
    ///   - file: open for reading; need not stay open.
    ///   - kind: what its first bytes say it is.
    ///   - milliseconds: after which its examination is ended.
    /// - Returns: what it found.
    /// - Throws: ``Failure``.
    func examine(
        _ file: Int32,
        as kind: ExaminerMessages.Kind,
        milliseconds: UInt32
    ) async throws -> ExaminerFinding {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { asker in
                if let refusal = enter(asker, number) { return asker.resume(throwing: refusal) }
                let request = ExaminerMessages.request(number, kind, milliseconds: milliseconds)
                if !send(request, beside: file) { leave(number)?.resume(throwing: Failure.lost) }
            }
        } onCancel: {
            forget(number)
        }
    }

    private func enter(_ asker: Asker, _ number: UInt64) -> Failure? {
        state.withLock { state in
            if state.isOver { return .lost }
            if state.cancelled.remove(number) != nil { return .cancelled }
            state.askers[number] = asker
            return nil
        }
    }

    private func leave(_ number: UInt64) -> Asker? {
        state.withLock { $0.askers.removeValue(forKey: number) }
    }

    private func forget(_ number: UInt64) {
        let asker = state.withLock { state -> Asker? in
            guard let asker = state.askers.removeValue(forKey: number) else {
                if !state.isOver { state.cancelled.insert(number) }
                return nil
            }
            return asker
        }
        guard let asker else { return }
        _ = send(ExaminerMessages.request(number, .forget), beside: nil)
        asker.resume(throwing: Failure.cancelled)
    }

    private func send(_ request: [UInt8], beside file: Int32?) -> Bool {
        request.withUnsafeBytes { bytes in
            var text = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
            var message = msghdr()
            // A header of two words and a half, and the descriptor: 20 bytes, rounded up to whole words.
            var beside = (UInt(20), Int32(SOL_SOCKET), Int32(SCM_RIGHTS), file ?? -1, Int32(0))
            return withUnsafeMutableBytes(of: &beside) { control in
                withUnsafeMutablePointer(to: &text) { text in
                    message.msg_iov = text
                    message.msg_iovlen = 1
                    if file != nil {
                        message.msg_control = control.baseAddress
                        message.msg_controllen = control.count
                    }
                    var sent = sendmsg(socket, &message, Int32(MSG_NOSIGNAL))
                    while sent < 0, errno == EINTR { sent = sendmsg(socket, &message, Int32(MSG_NOSIGNAL)) }
                    return sent == bytes.count
                }
            }
        }
    }

    /// Hands out answers until the examiner has ended.
    private func read() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { place in
            while true {
                let count = recv(socket, place.baseAddress, place.count, 0)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                guard let answer = ExaminerMessages.answer(UnsafeRawBufferPointer(rebasing: place[..<count])) else {
                    continue
                }
                leave(answer.number)?.resume(returning: answer.finding)
            }
        }
        // Our end is shut, or its end is gone: in either case it ends, and nothing of it stays.
        kill(identifier, SIGKILL)
        while waitpid(identifier, nil, 0) < 0, errno == EINTR {}
        let left = state.withLock { state in
            state.isOver = true
            defer { state.askers = [:] }
            return state.askers
        }
        for asker in left.values { asker.resume(throwing: Failure.lost) }
    }
}
