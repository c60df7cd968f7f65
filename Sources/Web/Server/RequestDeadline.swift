import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection on which no whole request has arrived in time: one that is idle, and one that drips.
///
/// The time runs while the other side is to speak, and stands still while an answer is being made.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private let uploads: Uploads
    private var timer: Scheduled<Void>?
    private var read = 0
    private var answered = 0
    private var closesAfterAnswer = false
    /// Runs while the other side takes nothing of an answer.
    private var stall: Scheduled<Void>?
    /// How long it may take nothing, in seconds: a phone with hardly any network takes something in that time.
    private static let stalled: TimeAmount = .seconds(60)

    init(_ patience: TimeAmount, _ uploads: Uploads) {
        self.patience = patience
        self.uploads = uploads
    }

    func handlerAdded(context: ChannelHandlerContext) {
        start(context, patience: patience)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        stall?.cancel()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stall?.cancel()
        let channel = context.channel
        stall =
            channel.isWritable
            ? nil : context.eventLoop.scheduleTask(in: Self.stalled) { channel.close(promise: nil) }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        stall?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            // A photo over a bad network takes its time; only the page of a right link sends one.
            if uploads.isUpload(head) { start(context, patience: .seconds(Uploads.seconds)) }
        case .body: break
        case .end:
            read += 1
            timer?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection] == "close"
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            answered += 1
            context.write(data, promise: promise)
            if closesAfterAnswer {
                // What is still coming is not waited for: the answer says so.
                context.flush()
                context.close(promise: nil)
            } else if answered >= read {
                start(context, patience: patience)
            }
        }
    }

    private func start(_ context: ChannelHandlerContext, patience: TimeAmount) {
        timer?.cancel()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
}
