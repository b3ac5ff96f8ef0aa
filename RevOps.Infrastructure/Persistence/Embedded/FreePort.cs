using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Ports of this machine that nobody listens on.</summary>
internal static class FreePort
{
    // Below the range that operating systems take outgoing connections from: nobody grabs the port between choosing and listening
    private const int Lowest = 20_000;
    private const int Highest = 30_000;
    private const int Attempts = 100;

    public static int Choose()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(Lowest, Highest);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new DatabaseServerException($"No free port between {Lowest} and {Highest} on 127.0.0.1 for the database.");
    }

    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
