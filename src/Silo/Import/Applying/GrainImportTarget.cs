using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Orleans;

namespace Kyodo.Silo.Import.Applying;

/// <summary>
/// Imports into the grains, by the commands people use. What is stored the same already is not sent; a command's id follows from the
/// record and the version it replaces, so that a repeated or interrupted import changes nothing twice. A check asks the grains' own pure
/// steps.
/// </summary>
public sealed class GrainImportTarget : IImportTarget
{
    // Somebody else may change the record between reading and writing it, hardly three times.
    private const int Attempts = 4;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly IGrainFactory _grains;
    private readonly DistrictDirectory _districts;
    private readonly TimeProvider _time;
    private readonly Actor _by;
    private readonly ConcurrentDictionary<ParticipantId, bool> _participants = [];
    private readonly ConcurrentDictionary<NeedId, bool> _needs = [];

    /// <summary>A target for one import.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="districts">The municipality's districts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="account">Who imports, as the records will say.</param>
    public GrainImportTarget(IGrainFactory grains, DistrictDirectory districts, TimeProvider time, string account)
    {
        _grains = grains;
        _districts = districts;
        _time = time;
        _by = new(ActorRole.System, account);
    }

    /// <summary>Participants that were written to, by themselves or by a resource.</summary>
    public IEnumerable<ParticipantId> WrittenParticipants => _participants.Keys;

    /// <summary>Needs that were written.</summary>
    public IEnumerable<NeedId> WrittenNeeds => _needs.Keys;

    /// <inheritdoc/>
    public async ValueTask<bool> IsRegisteredAsync(ParticipantId participant, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await _grains.Participant(participant).Get() is not null;
    }

    /// <inheritdoc/>
    public async ValueTask<PutResult> PutParticipantAsync(ParticipantEntry entry, PutIntent intent, CancellationToken cancellation)
    {
        var grain = _grains.Participant(entry.Participant.Id);
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            var stored = await grain.Get();
            if (stored is not null && entry.Mode == PutMode.AddIfAbsent)
                return new(PutOutcome.Unchanged);
            var participant = stored is not null && !entry.RegistrationDayGiven
                ? entry.Participant with { RegisteredOn = stored.Participant.RegisteredOn }
                : entry.Participant;
            if (stored is not null && Same(stored.Participant, participant) && stored.Contact == entry.Contact)
                return new(PutOutcome.Unchanged);
            if (Unknown(participant.Home) is { } unknown)
                return unknown;
            var version = stored?.Version ?? 0;
            var command = new PutParticipant(Command(version, participant, entry.Contact), _by, participant, entry.Contact, version);
            var answer = intent == PutIntent.Check ? ParticipantLife.Put(State(stored), command).Answer : await grain.Put(command);
            if (answer.Code == AnswerCode.Stale && attempt < Attempts)
                continue;
            return Result(answer, isNew: stored is null, () => Written(participant.Id, intent));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<PutResult> PutResourceAsync(ResourceEntry entry, PutIntent intent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var resource = entry.Resource;
        var grain = _grains.Participant(resource.Owner);
        var stored = await grain.Get();
        var before = stored?.Resources.FirstOrDefault(r => r.Id == resource.Id);
        if (before is not null && Same(before, resource))
            return new(PutOutcome.Unchanged);
        if (Unknown(resource.Place) is { } unknown)
            return unknown;
        var command = new PutResource(Command(stored?.Version ?? 0, resource, before), _by, resource);
        var answer = intent == PutIntent.Check ? ParticipantLife.PutResource(Registered(stored, resource.Owner), command).Answer : await grain.PutResource(command);
        return Result(answer, isNew: before is null, () => Written(resource.Owner, intent));
    }

    /// <inheritdoc/>
    public async ValueTask<PutResult> PutNeedAsync(NeedEntry entry, PutIntent intent, CancellationToken cancellation)
    {
        var need = entry.Need;
        var grain = _grains.Need(need.Id);
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            var stored = await grain.Get();
            if (stored is not null && Same(stored.Need, need))
                return new(PutOutcome.Unchanged);
            if (Unknown(need.Place) is { } unknown)
                return unknown;
            if (intent == PutIntent.Apply && stored is null && await _grains.Participant(need.Requester).Get() is null)
                return Result(Answer.Not(AnswerCode.NotFound), isNew: true, static () => { });
            var version = stored?.Version ?? 0;
            var command = new PutNeed(Command(version, need), _by, need, version);
            var answer = intent == PutIntent.Check ? NeedLife.Put(State(stored), command, _time.GetUtcNow()).Answer : await grain.Put(command);
            if (answer.Code == AnswerCode.Stale && attempt < Attempts)
                continue;
            return Result(answer, isNew: stored is null, () =>
            {
                if (intent == PutIntent.Apply)
                    _needs[need.Id] = true;
            });
        }
    }

    private static bool Same<T>(T one, T other) => JsonSerializer.SerializeToUtf8Bytes(one, s_json).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, s_json));

    private static Guid Command(long version, params ReadOnlySpan<object?> records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"import {version}")));
        foreach (var record in records)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(record, s_json));
        return new(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static ParticipantState State(ParticipantView? stored) => stored is null
        ? new()
        : new() { Participant = stored.Participant, Contact = stored.Contact, Resources = stored.Resources, Version = stored.Version };

    // The plan has seen to it that the owner is there or comes before.
    private static ParticipantState Registered(ParticipantView? stored, ParticipantId owner) => stored is not null
        ? State(stored)
        : new() { Participant = new() { Id = owner, Kind = owner.IsPerson ? ParticipantKind.Person : ParticipantKind.CivicGroup, RegisteredOn = default } };

    private static NeedState State(NeedView? stored) => stored is null
        ? new()
        : new()
        {
            Need = stored.Need,
            Stage = stored.Stage,
            Rung = stored.Rung,
            Offers = [.. stored.Offers.Select(o => new OfferRecord(o, stored.Version, o.Since))],
            Version = stored.Version,
            ContentVersion = stored.Version,
        };

    private static PutResult Result(Answer answer, bool isNew, Action written)
    {
        if (!answer.IsDone)
            return PutResult.Refused(Why(answer));
        written();
        return new(isNew ? PutOutcome.Added : PutOutcome.Changed);
    }

    private static string Why(Answer answer) => answer.Code switch
    {
        AnswerCode.Invalid => string.Join("; ", answer.Problems.Select(p => $"{p.Field}: {p.Message} / {p.MessageEnglish}")),
        AnswerCode.NotFound => "登録者がありません / the participant is not registered",
        AnswerCode.Forbidden => "ほかの依頼者のものです / it is another requester's",
        AnswerCode.WrongStage => "終わっているので変えられません / it has ended and cannot be changed",
        AnswerCode.Stale => "ほかの変更と重なりました。もう一度取り込んでください / somebody else keeps changing it; import again",
        _ => answer.Code.ToString(),
    };

    private PutResult? Unknown(Place? place) => place is null || _districts.Contains(place.District)
        ? null
        : PutResult.Refused($"{place.District}: この自治体の地区ではありません / not one of the municipality's districts");

    private void Written(ParticipantId participant, PutIntent intent)
    {
        if (intent == PutIntent.Apply)
            _participants[participant] = true;
    }
}
