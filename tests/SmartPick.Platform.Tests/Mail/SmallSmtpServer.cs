using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartPick.Platform.Tests.Mail;

/// <summary>A mail server of a few commands on a free port of this machine alone.</summary>
internal sealed class SmallSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmallSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>The messages that were taken, as they came.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>What it does with whoever writes.</summary>
    public SmtpMood Mood { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The other side left, or the test is over.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        if (Mood == SmtpMood.HangsUp)
        {
            return;
        }

        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1)
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 small");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var command = line.Split(' ')[0].ToUpperInvariant();
            switch (command)
            {
                case "RCPT" when Mood == SmtpMood.KnowsNobody:
                    await writer.WriteLineAsync("550 nobody of that name");
                    break;
                case "RCPT" when Mood == SmtpMood.IsBusy:
                    await writer.WriteLineAsync("451 later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (!await TakeAsync(reader, writer))
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 fine");
                    break;
            }
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var text = new StringBuilder();
        while (
            await reader.ReadLineAsync(_stop.Token) is { } line
            && !string.Equals(line, ".", StringComparison.Ordinal)
        )
        {
            text.Append(line).Append('\n');
        }

        Taken.Enqueue(text.ToString());
        if (Mood == SmtpMood.TakesAndHangsUp)
        {
            return false;
        }

        await writer.WriteLineAsync("250 taken");
        return true;
    }
}
