using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CrmLoop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CrmConnections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BaseAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SealedSecrets = table.Column<string>(type: "text", nullable: false),
                    SecretsSetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Paused = table.Column<bool>(type: "boolean", nullable: false),
                    Demo = table.Column<bool>(type: "boolean", nullable: false),
                    PollSeconds = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CursorFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CursorTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CursorLastId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LastPollAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastSuccessAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LastErrorAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    BlockedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    DueDateField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    NextStepField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    OnConflict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ScoreField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WriteNote = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmConnections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CallReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExternalCallId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Via = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Failure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CallId = table.Column<Guid>(type: "uuid", nullable: true),
                    RepId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    CallStartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CallEndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Candidates = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DetectedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DeliveredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Lease = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallReviews_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_CallReviews_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CallReviews_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CallReviews_Users_RepId",
                        column: x => x.RepId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CrmWrites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CallId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExternalCallId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TargetKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TargetId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Value = table.Column<string>(type: "text", nullable: true),
                    BaseValue = table.Column<string>(type: "text", nullable: true),
                    PriorValue = table.Column<string>(type: "text", nullable: true),
                    PriorKnown = table.Column<bool>(type: "boolean", nullable: false),
                    TheirValue = table.Column<string>(type: "text", nullable: true),
                    IdempotencyKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    QuoteSeq = table.Column<int>(type: "integer", nullable: true),
                    Rubric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RubricVersion = table.Column<int>(type: "integer", nullable: true),
                    ApproverId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmWrites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrmWrites_CallReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "CallReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CrmWrites_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FeedbackNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    CallId = table.Column<Guid>(type: "uuid", nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Score = table.Column<double>(type: "double precision", nullable: true),
                    NotScoredReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Strength = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DoNext = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackNotices_CallReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "CallReviews",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FeedbackNotices_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FeedbackNotices_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FeedbackNotices_Users_RepId",
                        column: x => x.RepId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    TookMs = table.Column<int>(type: "integer", nullable: true),
                    Cause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewSteps_CallReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "CallReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CallParticipants_Email",
                table: "CallParticipants",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_CallId",
                table: "CallReviews",
                column: "CallId");

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_ChangedAt_Id",
                table: "CallReviews",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_ConnectionId_CallId",
                table: "CallReviews",
                columns: new[] { "ConnectionId", "CallId" },
                unique: true,
                filter: "\"CallId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_ConnectionId_DueAt",
                table: "CallReviews",
                columns: new[] { "ConnectionId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_ConnectionId_ExternalCallId",
                table: "CallReviews",
                columns: new[] { "ConnectionId", "ExternalCallId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_RepId_CallStartedAt",
                table: "CallReviews",
                columns: new[] { "RepId", "CallStartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_State_ChangedAt",
                table: "CallReviews",
                columns: new[] { "State", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallReviews_TeamId",
                table: "CallReviews",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_CrmConnections_Name",
                table: "CrmConnections",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_CallId",
                table: "CrmWrites",
                column: "CallId");

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_ConnectionId",
                table: "CrmWrites",
                column: "ConnectionId");

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_CreatedAt_Id",
                table: "CrmWrites",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_IdempotencyKey",
                table: "CrmWrites",
                column: "IdempotencyKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_ReviewId_State",
                table: "CrmWrites",
                columns: new[] { "ReviewId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_State_CreatedAt",
                table: "CrmWrites",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotices_At",
                table: "FeedbackNotices",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotices_CallId",
                table: "FeedbackNotices",
                column: "CallId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotices_RepId_SeenAt",
                table: "FeedbackNotices",
                columns: new[] { "RepId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotices_ReviewId",
                table: "FeedbackNotices",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotices_TeamId",
                table: "FeedbackNotices",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSteps_ReviewId_Ordinal",
                table: "ReviewSteps",
                columns: new[] { "ReviewId", "Ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CrmWrites");

            migrationBuilder.DropTable(
                name: "FeedbackNotices");

            migrationBuilder.DropTable(
                name: "ReviewSteps");

            migrationBuilder.DropTable(
                name: "CallReviews");

            migrationBuilder.DropTable(
                name: "CrmConnections");

            migrationBuilder.DropIndex(
                name: "IX_CallParticipants_Email",
                table: "CallParticipants");
        }
    }
}
