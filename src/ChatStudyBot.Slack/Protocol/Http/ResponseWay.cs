using System.Text.Json;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Slack.Protocol.Http;

/// <summary>The response to a request, which acknowledges what the request delivered.</summary>
internal sealed class ResponseWay : IWayBack
{
    private readonly TaskCompletionSource<ResponsePayload?> _response = NewSource<ResponsePayload?>();
    private readonly TaskCompletionSource<bool> _arrived = NewSource<bool>();

    public Task<bool> AcknowledgeAsync(ResponsePayload? response)
    {
        _response.TrySetResult(response);
        return _arrived.Task;
    }

    /// <summary>Waits until it is time and writes the response.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var hasArrived = false;
        try
        {
            var response = await _response.Task.WaitAsync(context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status200OK;
            if (response is not null)
            {
                var body = JsonSerializer.SerializeToUtf8Bytes(
                    response.ToJson(),
                    SlackJson.Default.JsonElement
                );
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body, context.RequestAborted);
            }

            await context.Response.CompleteAsync();
            hasArrived = !context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Slack has hung up and will deliver it again.
        }
        finally
        {
            _arrived.TrySetResult(hasArrived);
        }
    }

    private static TaskCompletionSource<T> NewSource<T>() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
