using System.Text.Json;
using Kyodo.Web.Api.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Kyodo.Web.Tests.Security;

public sealed class A_store_that_is_away
{
    public static TheoryData<Exception> Failures => [new TimeoutException("no answer"), new OrleansException("no silo"), new IOException("no disk"), new TaskCanceledException("gone in between")];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Is_answered_503_with_when_to_try_again_and_without_what_went_wrong_inside(Exception failure)
    {
        var context = Asked("/api/desk/needs");

        Assert.True(await new ExceptionAnswers(NullLogger<ExceptionAnswers>.Instance).TryHandleAsync(context, failure, CancellationToken.None));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal("2", context.Response.Headers.RetryAfter);
        context.Response.Body.Position = 0;
        var text = await new StreamReader(context.Response.Body).ReadToEndAsync();
        Assert.Equal("unavailable", JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain(failure.Message, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_said_to_pages_by_the_status_alone()
    {
        var context = Asked("/my");

        Assert.True(await new ExceptionAnswers(NullLogger<ExceptionAnswers>.Instance).TryHandleAsync(context, new TimeoutException(), CancellationToken.None));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal("2", context.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_not_hidden()
    {
        Assert.False(await new ExceptionAnswers(NullLogger<ExceptionAnswers>.Instance).TryHandleAsync(Asked("/api/me"), new InvalidOperationException(), CancellationToken.None));
    }

    [Fact]
    public async Task Is_not_said_to_whoever_gave_up()
    {
        var context = Asked("/api/me");
        context.RequestAborted = new(canceled: true);
        Assert.False(await new ExceptionAnswers(NullLogger<ExceptionAnswers>.Instance).TryHandleAsync(context, new TaskCanceledException(), CancellationToken.None));
    }

    private static DefaultHttpContext Asked(string path)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider() };
        context.Request.Path = path;
        context.Response.Body = new MemoryStream();
        return context;
    }
}
