export interface paths {
    "/public/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the district says about itself */
        get: operations["getDistrict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of problems that can be reported */
        get: operations["listPublicClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The areas that hold a position */
        get: operations["locatePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Polygons of one level as GeoJSON */
        get: operations["listAreaShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Released cases, newest first */
        get: operations["listPublicCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last thirty days */
        get: operations["getPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a released case */
        get: operations["getPublicPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a photo */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an upload is */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Send the next bytes; header Upload-Offset */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/reports/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open reports of the same class within 50 m and 24 h */
        get: operations["findSimilarReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a problem */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a report */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it is settled */
        post: operations["rateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for it to be done again */
        post: operations["reopenReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of the report */
        get: operations["getReportPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in the caller's scope */
        get: operations["listCases"];
        put?: never;
        /** Report by staff, or fixed on the spot */
        post: operations["recordCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in with name and password */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a field device in with a printed code */
        post: operations["activateDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter in figures */
        get: operations["getCaseFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter on the map */
        get: operations["getCaseMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter as CSV */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take the case, and why */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a case in scope */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events; resumes from Last-Event-ID */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the case to a unit */
        post: operations["dispatchCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit takes it on */
        post: operations["acceptCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit gives it back with a reason */
        post: operations["returnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit reports it fixed */
        post: operations["submitRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passed: closed; not passed: back to the unit */
        post: operations["verifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the report down with a reason */
        post: operations["rejectCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it appear in public, or take it back */
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue in force */
        get: operations["listClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The territory in force */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/areas/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One area and who answers for it */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by login */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, disable or enable an account */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/accounts/{account_id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print a one-time code */
        post: operations["issueActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign all its devices out */
        delete: operations["revokeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles and what each may do */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let its scope follow a person's assignments */
        put: operations["linkPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of other systems */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; its secret is shown once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the journal ends */
        get: operations["getJournalStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units and their open cases */
        get: operations["listUnits"];
        put?: never;
        /** Add a unit */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename, move, close or reopen a unit */
        put: operations["changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts by code, and who holds them */
        get: operations["listPosts"];
        put?: never;
        /** Add a post to a unit */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename, move, close or reopen a post */
        put: operations["changePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edition whose grid tiles are served, and its levels */
        get: operations["getTileset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/grids/{edition}/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas and their names as a vector tile; layers areas and labels */
        get: operations["getGridTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/cases/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in scope and filter as a vector tile; groups with count and overdue, single cases with state */
        get: operations["getCaseTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A choropleth: one figure for each area of a level */
        get: operations["listAreaValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas by name or code, with their extent */
        get: operations["findAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/grids/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grid that a plate's code names, and a point in it */
        get: operations["getPublicGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plates (网格公示牌) of the grids below an area */
        get: operations["listPlates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/areas/{area_id}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a grid's plate: reports for this grid on the residents' site */
        get: operations["getPlateCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of duty and which level needs which */
        get: operations["getDutySetup"];
        /** Change kinds of duty and what is required */
        put: operations["saveDutySetup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/setup/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many gaps a change of the set-up makes and closes */
        post: operations["previewDutySetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for a class at a place on a day, and why */
        get: operations["getDutyAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Duties by place */
        get: operations["listAssignments"];
        put?: never;
        /** Give somebody a duty */
        post: operations["createAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/assignments/{assignment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment */
        get: operations["getAssignment"];
        /** Change holder, deputy or days */
        put: operations["changeAssignment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/assignments/{assignment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an assignment */
        post: operations["endAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rulings, newest first */
        get: operations["listRulings"];
        put?: never;
        /** Decide who answers for a class in an area */
        post: operations["makeRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/rulings/{ruling_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a ruling */
        post: operations["endRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is away, now and later */
        get: operations["listAbsences"];
        put?: never;
        /** Somebody will be away */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change or cancel an absence */
        put: operations["changeAbsence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by code */
        get: operations["listPeople"];
        put?: never;
        /** Add a person */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getPerson"];
        /** Change a person */
        put: operations["changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/people/{person_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The full telephone number; the reason is kept */
        post: operations["readPersonContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people carry today */
        get: operations["listWorkloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites by code */
        get: operations["listSites"];
        put?: never;
        /** Add a site */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sites/{site_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change or close a site */
        put: operations["changeSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leaders and their co-building units */
        get: operations["listPairings"];
        put?: never;
        /** Pair a leader with a co-building unit */
        post: operations["createPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/pairings/{pairing_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a pairing */
        put: operations["changePairing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/pairings/{pairing_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a pairing */
        post: operations["endPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/pairings/{pairing_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a joint item */
        post: operations["addJointItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/pairings/{pairing_id}/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a joint item or mark it done */
        put: operations["changeJointItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/handovers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything open that a person holds */
        get: operations["previewHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move what was chosen to another person */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sheets/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, assignments, pairings, units or sites as .xlsx; telephone numbers are masked */
        get: operations["exportDutySheet"];
        put?: never;
        /** Import a sheet: all of it, or nothing while a row has a mistake */
        post: operations["importDutySheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sheets/{sheet}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill */
        get: operations["getDutySheetTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sheets/{sheet}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a sheet would do, row by row */
        post: operations["previewDutySheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof in figures: what nobody answers for, by kind and area */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is not covered, the most urgent first */
        get: operations["listCoverageGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/gaps/{gap_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One gap */
        get: operations["getCoverageGap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/gaps/{gap_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name who sees to a gap, or accept it for some time with a reason */
        put: operations["decideCoverageGap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many gaps there were, day by day */
        get: operations["getCoverageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of gaps as .xlsx */
        get: operations["exportCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open drafts of the territory */
        get: operations["listDrafts"];
        put?: never;
        /** Begin a draft from an edition */
        post: operations["startDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its areas, without outlines */
        get: operations["listDraftAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its outlines as GeoJSON */
        get: operations["listDraftShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the audit finds in it */
        get: operations["listDraftFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its steps, newest first */
        get: operations["listDraftEdits"];
        put?: never;
        /** One command: draw, cut, merge, move a vertex … */
        post: operations["editDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the caller's last step back */
        post: operations["undoDraftEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do the step again that was taken back */
        post: operations["redoDraftEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make it the next edition */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published editions of the territory */
        get: operations["listEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/editions/{edition_id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas of an edition, without outlines */
        get: operations["listEditionAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/editions/{edition_id}/shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of an edition as GeoJSON */
        get: operations["listEditionShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/editions/{edition_id}/compare/{other_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an edition or draft differs from another, and which open cases change hands */
        get: operations["compareEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/backdrop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture to trace over, with how well its pins fit */
        get: operations["getBackdrop"];
        /** Give it a picture, or other pins */
        put: operations["pinBackdrop"];
        post?: never;
        /** Take the picture away */
        delete: operations["dropBackdrop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/drafts/{draft_id}/backdrop/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture itself */
        get: operations["getBackdropPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a map file, up to 64 MiB */
        post: operations["sendTerritoryFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in the file */
        get: operations["getTerritoryFile"];
        put?: never;
        post?: never;
        /** Forget the file */
        delete: operations["dropTerritoryFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run with every defect and its place */
        post: operations["checkTerritoryImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/imports/{import_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the file into a draft */
        post: operations["importIntoDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/imports/{import_id}/edition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make it the next edition */
        post: operations["importAsEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A 网格划分表 (.xlsx) into a draft, or its preview */
        post: operations["takeTerritorySheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/sheets/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty 网格划分表 */
        get: operations["getTerritorySheetTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /** @description The person, by the name that is shown. */
            person: components["schemas"]["PersonRef"];
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Why, in one of a few words. */
            reason: components["schemas"]["AbsenceReason"];
            /** @description Whether it does not count any more. */
            cancelled: boolean;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        AbsenceList: {
            /** @description The rows. */
            items: components["schemas"]["Absence"][];
        };
        /** @enum {string} */
        AbsenceReason: "leave" | "sick" | "training" | "business_trip" | "secondment" | "other";
        AcceptCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
        };
        Account: {
            /**
             * Format: int64
             * @description The account.
             */
            id: string;
            /**
             * @description The name it signs in with.
             * @example chief-0301
             */
            login: string;
            /**
             * @description Null without a post.
             * @example {
             *       "zh-CN": "网格长",
             *       "en": "Grid chief"
             *     }
             */
            post_name?: components["schemas"]["Localized"] | null;
            /**
             * @description Null without a unit.
             * @example {
             *       "zh-CN": "花园路街道办",
             *       "en": "Garden Road Office"
             *     }
             */
            unit_name?: components["schemas"]["Localized"] | null;
            /**
             * @description Key of the role.
             * @example grid_chief
             */
            role: string;
            /**
             * @description The role in words.
             * @example {
             *       "zh-CN": "网格长",
             *       "en": "Grid chief"
             *     }
             */
            role_name: components["schemas"]["Localized"];
            /** @description Null without a post. */
            post_id?: string | null;
            /** @description Null without a unit. */
            unit_id?: string | null;
            /** @description It sees this area and what is below; null for the whole district or its unit's cases. */
            area_id?: string | null;
            /**
             * @description A disabled account cannot sign in and has no sessions.
             * @example false
             */
            disabled: boolean;
            /**
             * @description False for those who sign in by printed code only.
             * @example false
             */
            has_password: boolean;
            /**
             * Format: int64
             * @description Browsers and phones signed in now.
             * @example 1
             */
            session_count: number;
            /** @description Its last request, to the minute. */
            last_seen_at?: string | null;
            /** @description Whose assignments give it its scope; null where its own area and unit do. */
            person_id?: string | null;
        };
        AccountPage: {
            /** @description By login. */
            items: components["schemas"]["Account"][];
            /**
             * @description Send as cursor to go on; null on the last page.
             * @example chief-0301
             */
            next_cursor?: string | null;
        };
        ActivateDevice: {
            /**
             * @description As printed; case, spaces and dashes do not matter.
             * @example 7KQ2M-9XWRT
             */
            code: string;
        };
        Activation: {
            /**
             * @description Shown this once: only its hash is kept.
             * @example 7KQ2M9XWRT
             */
            code: string;
            /**
             * Format: date-time
             * @description Unused codes end then.
             */
            expires_at: string;
        };
        AddArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "add";
            /** @description One level up in the same layer; null at the top. */
            parent_id?: string | null;
            /**
             * @description Absent: the territory.
             * @example territory
             */
            layer?: string | null;
            /**
             * @description Absent: the next free one below the parent.
             * @example 410190001
             */
            code?: string | null;
            /**
             * @description What people call it.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name: components["schemas"]["Localized"];
            /** @description What a sheet says about it in words. */
            facts?: components["schemas"]["AreaFacts"] | null;
        };
        ApiKey: {
            /**
             * Format: int64
             * @description The key.
             */
            id: string;
            /**
             * @description What the key is for.
             * @example 12345 热线
             */
            name: string;
            /**
             * @description First letters of the secret, to recognise it by.
             * @example jw_4f9a21c
             */
            prefix: string;
            /**
             * @description Key of the role it acts in.
             * @example integrator
             */
            role: string;
            /**
             * @description No more than these of the role's; null for all that the role may.
             * @example [
             *       "case_read"
             *     ]
             */
            permissions?: string[] | null;
            /** @description It sees this area and what is below; null, with unit_id too, for the whole district. */
            area_id?: string | null;
            /**
             * @description Only with area_id.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            area_name?: components["schemas"]["Localized"] | null;
            /** @description It sees this unit's cases; with area_id those of either. */
            unit_id?: string | null;
            /**
             * @description Only with unit_id.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            unit_name?: components["schemas"]["Localized"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description To the minute; null before its first use. */
            last_used_at?: string | null;
            /** @description A revoked key stays listed. */
            revoked_at?: string | null;
        };
        ApiKeyList: {
            /** @description Newest first. */
            items: components["schemas"]["ApiKey"][];
        };
        AreaCard: {
            /** @description The area itself. */
            area: components["schemas"]["AreaNode"];
            /** @description From the district down to the area itself. */
            ancestors: components["schemas"]["AreaRef"][];
            /**
             * @description On the WGS 84 ellipsoid; null when it is not drawn.
             * @example 1250000.5
             */
            area_m2?: number | null;
            /** @description Units at home here or above. */
            responsibles: components["schemas"]["AreaDuty"][];
        };
        AreaDuty: {
            /**
             * @description What it answers for.
             * @example {
             *       "zh-CN": "属地",
             *       "en": "Territory"
             *     }
             */
            duty: components["schemas"]["Localized"];
            /**
             * @description The unit.
             * @example {
             *       "zh-CN": "花园路街道办",
             *       "en": "Garden Road Office"
             *     }
             */
            unit_name: components["schemas"]["Localized"];
            /**
             * @description The post that receives its cases.
             * @example {
             *       "zh-CN": "值班长",
             *       "en": "Shift leader"
             *     }
             */
            post_name: components["schemas"]["Localized"];
        };
        AreaFacts: {
            /**
             * @description 四至范围 in words.
             * @example 东至东风渠,南至航海路
             */
            bounds: string;
            /**
             * @description Buildings and streets, parted by 、 or line ends.
             * @example 新民路、1-5号楼
             */
            buildings: string;
            /**
             * @description 户数.
             * @example 86
             */
            households?: number | null;
        };
        AreaFigure: {
            /** @description One area below the chosen one. */
            area: components["schemas"]["AreaRef"];
            /**
             * Format: int64
             * @description Open cases in it and below.
             * @example 31
             */
            open: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 4
             */
            overdue: number;
        };
        AreaFind: {
            /** @description The district first, the area found last. */
            areas: components["schemas"]["AreaRef"][];
            /**
             * @description West, south, east, north in degrees; empty when it is not drawn.
             * @example [
             *       113.6,
             *       34.7,
             *       113.75,
             *       34.85
             *     ]
             */
            bounds: number[];
        };
        AreaFindings: {
            /** @description Best first. */
            items: components["schemas"]["AreaFind"][];
        };
        AreaLevel: {
            /**
             * Format: int32
             * @description Steps below the district, which is 0.
             * @example 1
             */
            depth: number;
            /**
             * @description Key of the level.
             * @example office
             */
            code: string;
            /**
             * @description The district's word for it.
             * @example {
             *       "zh-CN": "街道",
             *       "en": "Office"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        AreaNode: {
            /**
             * Format: int64
             * @description The same in every edition of the territory.
             */
            id: string;
            /**
             * @description Unique in its layer.
             * @example 410105001
             */
            code: string;
            /**
             * @description As it stands on the plate on site.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description Steps below the district, which is 0.
             * @example 1
             */
            depth: number;
            /** @description The area above; null at the top. */
            parent_id?: string | null;
            /** @description False when it is not drawn on the map yet (未落图). */
            has_shape: boolean;
            /**
             * Format: int64
             * @description Open cases in it and below, as far as the caller may see them.
             * @example 31
             */
            open_count: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 4
             */
            overdue_count: number;
        };
        AreaRead: {
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /**
             * Format: int64
             * @description Version of the draft that changed it last; 0 as in the edition it began from.
             * @example 12
             */
            revision: number;
        };
        AreaRef: {
            /**
             * Format: int64
             * @description The same in every edition of the territory.
             */
            id: string;
            /**
             * @description The district's own code, unique in its layer.
             * @example 410105001
             */
            code: string;
            /**
             * @description As it stands on the plate on site.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description Steps below the district, which is 0.
             * @example 1
             */
            depth: number;
            /**
             * @description What the district calls areas of this depth.
             * @example {
             *       "zh-CN": "街道",
             *       "en": "Office"
             *     }
             */
            level_name: components["schemas"]["Localized"];
        };
        AreaTotal: {
            /**
             * @description The metric asked for; null where there is nothing to judge.
             * @example 0.94
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Open cases.
             * @example 31
             */
            open: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 4
             */
            overdue: number;
            /**
             * Format: int64
             * @description Cases whose deadline was kept or missed.
             * @example 200
             */
            judged: number;
            /**
             * Format: int64
             * @description Those of them that kept it.
             * @example 188
             */
            on_time: number;
        };
        AreaTree: {
            /**
             * @description Name of the edition.
             * @example {
             *       "zh-CN": "2026 年网格",
             *       "en": "2026 年网格"
             *     }
             */
            edition_name: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description In force since.
             */
            effective_from: string;
            /** @description Top first. */
            levels: components["schemas"]["AreaLevel"][];
            /** @description Parents before children. */
            areas: components["schemas"]["AreaNode"][];
        };
        AreaValue: {
            /**
             * Format: int64
             * @description Joins it to the tiles.
             */
            area_id: string;
            /**
             * @description The metric asked for; null where there is nothing to judge.
             * @example 0.94
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Open cases.
             * @example 31
             */
            open: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 4
             */
            overdue: number;
            /**
             * Format: int64
             * @description Cases whose deadline was kept or missed.
             * @example 200
             */
            judged: number;
            /**
             * Format: int64
             * @description Those of them that kept it.
             * @example 188
             */
            on_time: number;
        };
        AreaValues: {
            /**
             * @description open, overdue or on_time.
             * @example on_time
             */
            metric: string;
            /**
             * Format: int32
             * @description Level of the areas.
             * @example 1
             */
            depth: number;
            /**
             * Format: int64
             * @description Edition of the tiles it fits.
             */
            edition_id: string;
            /** @description Over all cases of the filter. */
            total: components["schemas"]["AreaTotal"];
            /** @description Areas that have cases, in no particular order. */
            items: components["schemas"]["AreaValue"][];
        };
        Assignment: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /** @description What the duty is about. */
            target: components["schemas"]["DutyTarget"];
            /**
             * @description Code of the kind of duty.
             * @example grid_chief
             */
            duty: string;
            /**
             * @description The district's word for the duty.
             * @example {
             *       "zh-CN": "网格长",
             *       "en": "Grid chief"
             *     }
             */
            duty_name: components["schemas"]["Localized"];
            /** @description The holder, where it is a person. */
            person?: components["schemas"]["PersonRef"] | null;
            /** @description The holder, where it is a unit. */
            unit?: components["schemas"]["UnitRef"] | null;
            /** @description Who stands in while the holder is away. */
            deputy?: components["schemas"]["PersonRef"] | null;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Whether it counts on the day asked for. */
            in_force: boolean;
            /** @description Whether the holder is absent or has left on that day. */
            holder_away: boolean;
            /** @description Who stands in on that day; null where the holder is there or nobody stands in. */
            acting?: components["schemas"]["PersonRef"] | null;
            /**
             * @description Days from the day asked for to the last one; null without an end.
             * @example 18
             */
            days_left?: number | null;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        AssignmentPage: {
            /** @description The rows. */
            items: components["schemas"]["Assignment"][];
            /**
             * Format: int64
             * @description Rows that fit, on all pages.
             * @example 73
             */
            total: number;
            /**
             * @description Send it as cursor for the next page; null on the last one.
             * @example 7301444403200000001
             */
            next_cursor?: string | null;
            /** @description True: the area asked for lies outside the caller's scope; that nothing is listed says nothing. */
            outside_scope: boolean;
        };
        Backdrop: {
            /**
             * Format: int32
             * @description Pixels.
             * @example 2048
             */
            width: number;
            /**
             * Format: int32
             * @description Pixels.
             * @example 1536
             */
            height: number;
            /** @description Affine from 3 pins on; projective from 4, for photos taken askew. */
            fit: components["schemas"]["FitKind"];
            /** @description Places known on both. */
            pins: components["schemas"]["PicturePin"][];
            /** @description Top left, top right, bottom right, bottom left; null with too few pins. */
            corners?: components["schemas"]["Position"][] | null;
            /**
             * @description How far off each pin is.
             * @example [
             *       0.4
             *     ]
             */
            residuals_m?: number[] | null;
            /**
             * @description Root mean square of these.
             * @example 0.5
             */
            rms_m?: number | null;
        };
        /** @enum {string} */
        CaseAction: "dispatch" | "accept" | "return_to_desk" | "submit_rectification" | "pass_verification" | "fail_verification" | "reject" | "rate" | "reopen" | "release" | "withdraw";
        CaseClass: {
            /**
             * @description As in the national catalogue where there is one.
             * @example 01-01
             */
            code: string;
            /**
             * @description Full name.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description For chips and lists.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            short_name: components["schemas"]["Localized"];
            /** @description The quick chip it belongs to. */
            group: components["schemas"]["Group"];
            /**
             * @description The chip's words.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            group_name: components["schemas"]["Localized"];
            /**
             * @description Helps people choose.
             * @example {
             *       "zh-CN": "路边、空地上的垃圾堆",
             *       "en": "Heaps of litter by the road"
             *     }
             */
            hint: components["schemas"]["Localized"];
            /**
             * @description Kind of unit that answers for it.
             * @example sanitation
             */
            responsible_role: string;
            /**
             * @description A thing of the city (部件) rather than an event (事件).
             * @example false
             */
            is_component: boolean;
            /** @description At least one. */
            conditions: components["schemas"]["ClassCondition"][];
        };
        CaseCluster: {
            /** @description Mean position of its cases. */
            position: components["schemas"]["Position"];
            /**
             * Format: int64
             * @description Cases gathered here.
             * @example 7
             */
            count: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 1
             */
            overdue: number;
            /** @description Only when it is a single case. */
            case_id?: string | null;
            /**
             * @description Only when it is a single case.
             * @example dispatched
             */
            state?: components["schemas"]["CaseState"] | null;
            /** @description Only when it is a single case. */
            clock?: components["schemas"]["ClockState"] | null;
        };
        CaseDetail: {
            /** @description The same as in lists. */
            summary: components["schemas"]["CaseSummary"];
            /** @description The areas it fell in, the district first. */
            areas: components["schemas"]["AreaRef"][];
            /**
             * @description The filing condition met.
             * @example {
             *       "zh-CN": "面积大于 1 平方米",
             *       "en": "Larger than 1 m²"
             *     }
             */
            condition_text: components["schemas"]["Localized"];
            /**
             * @description What must be true before it may be closed.
             * @example {
             *       "zh-CN": "垃圾清除,地面清洁",
             *       "en": "Litter gone, ground clean"
             *     }
             */
            closing_condition: components["schemas"]["Localized"];
            /** @description Whether reporting it fixed needs a photo. */
            photo_after_required: boolean;
            /**
             * @description The time limit in words.
             * @example {
             *       "zh-CN": "2 个工作时",
             *       "en": "2 working hours"
             *     }
             */
            limit_text?: components["schemas"]["Localized"] | null;
            /**
             * @description The reporter's words.
             * @example 路口有一堆建筑垃圾
             */
            description?: string | null;
            /**
             * @description The reporter's phone with its middle hidden, for those who may see it.
             * @example 138****5678
             */
            contact_masked?: string | null;
            /**
             * @description Radius the device gave for its position.
             * @example 12
             */
            accuracy_m?: number | null;
            /** @description Who answers; null at the desk. */
            responsible?: components["schemas"]["Responsible"] | null;
            /**
             * @description The unit that reported it fixed; its staff cannot verify it.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            handled_by?: components["schemas"]["Localized"] | null;
            /** @description Everything that happened, oldest first. */
            timeline: components["schemas"]["CaseEvent"][];
            /** @description What was found. */
            before_photos: components["schemas"]["Photo"][];
            /** @description What it looks like now. */
            after_photos: components["schemas"]["Photo"][];
            /** @description Open cases of the same class close by in place and time that the caller may see. */
            similar: components["schemas"]["CaseSummary"][];
            /** @description Why the deadline is when it is: stretch by stretch since dispatch. */
            clock_explained: components["schemas"]["ClockSpan"][];
            /** @description What the reporter said; null when nothing yet. */
            satisfied?: boolean | null;
            /**
             * @description The reporter's words about it.
             * @example 处理得很快
             */
            satisfaction_comment?: string | null;
            /** @description What the caller may do now. */
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        CaseEvent: {
            /**
             * Format: int32
             * @description Counts from 1 within the case.
             * @example 2
             */
            seq: number;
            /**
             * @description What happened, as the journal names it.
             * @example dispatched
             */
            kind: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description When it was written down; later for imports and offline phones.
             */
            recorded_at: string;
            /**
             * @description The post or unit that did it.
             * @example {
             *       "zh-CN": "受理派遣员",
             *       "en": "Dispatcher"
             *     }
             */
            actor_name: components["schemas"]["Localized"];
            /**
             * @description The state after it.
             * @example dispatched
             */
            state: components["schemas"]["CaseState"];
            /**
             * @description A remark.
             * @example 请带工具
             */
            note?: string | null;
            /**
             * @description Why it was returned, failed, turned down or reopened.
             * @example 不属本单位职责
             */
            reason?: string | null;
            /**
             * @description The unit it was given to.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            unit_name?: components["schemas"]["Localized"] | null;
            /** @description Photos sent with it. */
            photo_ids: string[];
        };
        CaseFigures: {
            /**
             * Format: int64
             * @description Cases not closed and not turned down.
             * @example 128
             */
            open: number;
            /**
             * Format: int64
             * @description Open and past their deadline.
             * @example 9
             */
            overdue: number;
            /**
             * Format: int64
             * @description Open with a deadline before midnight in the district.
             * @example 17
             */
            due_today: number;
            /**
             * Format: int64
             * @description Reported fixed, waiting for verification.
             * @example 21
             */
            to_verify: number;
            /**
             * Format: int64
             * @description Waiting for the desk to give them to a unit.
             * @example 6
             */
            at_desk: number;
            /**
             * @description Share from 0 to 1 of judged cases that met their deadline; null when none was judged.
             * @example 0.94
             */
            on_time_rate?: number | null;
            /** @description Most open first. */
            by_group: components["schemas"]["GroupFigure"][];
            /** @description The areas one level below the chosen one. */
            by_area: components["schemas"]["AreaFigure"][];
        };
        CaseMap: {
            /** @description In no particular order. */
            clusters: components["schemas"]["CaseCluster"][];
            /**
             * @description True when more cases fit than the map takes; choose a smaller extent.
             * @example false
             */
            truncated: boolean;
        };
        CasePage: {
            /** @description In the order asked for. */
            items: components["schemas"]["CaseSummary"][];
            /**
             * @description Send as cursor to go on; null on the last page.
             * @example 1772414400000000.7301444403200000001
             */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description All that fit the filter, counted up to 10,000.
             * @example 128
             */
            total: number;
        };
        /** @enum {string} */
        CaseState: "reported" | "dispatched" | "handling" | "rectified" | "closed" | "rejected";
        CaseSummary: {
            /**
             * Format: int64
             * @description For the paths below /cases.
             */
            id: string;
            /**
             * @description The number people quote; counted per day.
             * @example JW-20260302-017
             */
            number: string;
            /**
             * @description Code in the catalogue; empty when the class is no longer known.
             * @example 01-01
             */
            class_code: string;
            /**
             * @description The catalogue's full name.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /**
             * @description For chips and lists.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            class_short_name: components["schemas"]["Localized"];
            /** @description The quick chip that the class belongs to. */
            group: components["schemas"]["Group"];
            /**
             * @description Where it stands in the workflow.
             * @example dispatched
             */
            state: components["schemas"]["CaseState"];
            /** @description How it stands against its deadline now. */
            clock: components["schemas"]["ClockState"];
            /** @description Who has to act next. */
            holder: components["schemas"]["Holder"];
            /** @description The smallest area it fell in; null when the place is unknown or ambiguous. */
            area?: components["schemas"]["AreaRef"] | null;
            /**
             * @description The place in the reporter's words.
             * @example 建设路 18 号
             */
            address?: string | null;
            /** @description Null when the place is unknown. */
            position?: components["schemas"]["Position"] | null;
            /** @description How sure the place is. */
            position_state: components["schemas"]["PositionState"];
            /**
             * Format: date-time
             * @description When the report arrived, or happened in the source of an import.
             */
            reported_at: string;
            /** @description The deadline; null before dispatch and for cases without a limit. */
            due_at?: string | null;
            /** @description Null while it is open. */
            closed_at?: string | null;
            /** @description The channel it came by. */
            source: components["schemas"]["Source"];
            /** @description Whether the public may see it (先审后发). */
            released: boolean;
            /**
             * Format: int32
             * @description How often the reporter was not satisfied.
             * @example 0
             */
            reopened_count: number;
            /**
             * Format: int32
             * @description Send it back with the next action; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /** @description First photo from before. */
            thumbnail_id?: string | null;
            /** @description What the caller may do with it now; empty for onlookers. */
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        ChangeAbsence: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Why, in one of a few words. */
            reason: components["schemas"]["AbsenceReason"];
            /** @description Whether it does not count any more. */
            cancelled: boolean;
        };
        ChangeAccount: {
            /**
             * @description Key of the new role.
             * @example grid_worker
             */
            role?: string;
            /** @description Null takes the post away. */
            post_id?: string | null;
            /** @description Null takes the unit away. */
            unit_id?: string | null;
            /** @description Null widens it to the whole district, or to its unit's cases. */
            area_id?: string | null;
            /** @description True signs all its devices out and ends codes not yet used. */
            disabled?: boolean;
            /**
             * @description Three kinds of characters at least; null leaves printed codes only.
             * @example correct-Horse-8
             */
            password?: string | null;
        };
        ChangeAssignment: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /** @description Who holds it, where it is a person. */
            person_id?: string | null;
            /** @description Who holds it, where it is a unit. */
            unit_id?: string | null;
            /** @description Id of the person who stands in. */
            deputy_id?: string | null;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description End whoever holds the exclusive duty, the day before. */
            replace?: boolean | null;
        };
        ChangeJointItem: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * @description What is to be done together.
             * @example 认领一条背街小巷整治
             */
            title: string;
            /** @description Day by which it is promised. */
            due_on?: string | null;
            /** @description Day on which it was done; null while it is open. */
            done_on?: string | null;
        };
        /** @enum {string} */
        ChangeKind: "added" | "changed" | "removed";
        ChangePairing: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * Format: int64
             * @description Id of the leader.
             */
            leader_id: string;
            /**
             * Format: int64
             * @description Id of the unit.
             */
            unit_id: string;
            /** @description Ids of the areas, each once. */
            area_ids: string[];
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
        };
        ChangePerson: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * @description Short code, unique among its kind.
             * @example P0012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "西街道·网格长岗",
             *       "en": "West office, grid chief"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description A new number; the known one stays without it, an empty one removes it.
             * @example 13812345678
             */
            phone?: string | null;
            /** @description Id of the unit. */
            unit_id?: string | null;
            /** @description Id of the person's post. */
            post_id?: string | null;
            /** @description The first day on which the person no longer works here; null while they do. */
            left_on?: string | null;
        };
        ChangePost: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * @description Short code, unique among posts.
             * @example sanitation-1
             */
            code: string;
            /**
             * @description The name people read, unlike that of the unit's other posts.
             * @example {
             *       "zh-CN": "值班岗",
             *       "en": "Duty post"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Id of its unit.
             */
            unit_id: string;
            /** @description Whether nobody shall be given it any more. */
            closed: boolean;
        };
        ChangeSite: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * @description Short code, unique among sites.
             * @example DW012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "新民农贸市场",
             *       "en": "Xinmin Market"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Word of the kind of site.
             * @example farmers_market
             */
            type: string;
            /** @description Id of the area. */
            area_id?: string | null;
            /** @description Where it is; null where nobody said. */
            position?: components["schemas"]["Position"] | null;
            /** @description The first day on which it no longer counts; null while it does. */
            closed_on?: string | null;
        };
        ChangeUnit: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * @description Short code, unique among units.
             * @example U0012
             */
            code: string;
            /**
             * @description Full name, unlike that of its neighbours under the same unit.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Which classes it answers for, as classes name it; none without one.
             * @example sanitation
             */
            role?: string | null;
            /** @description The unit above; the top without one. Not the unit itself nor what hangs below it. */
            parent_id?: string | null;
            /**
             * @description Word of the kind of unit, see the duty set-up.
             * @example district_direct
             */
            kind?: string | null;
            /** @description The area it answers for; the whole district without one. */
            home_area_id?: string | null;
            /** @description Whether it shall take no case and no duty any more. */
            closed: boolean;
        };
        ChangedArea: {
            /** @description What became of it. */
            change: components["schemas"]["ChangeKind"];
            /** @description The area afterwards; of a removed one as it was. */
            area: components["schemas"]["DraftArea"];
            /** @description Its outline. */
            shape?: components["schemas"]["Shape"] | null;
        };
        CheckImport: {
            /** @description Which property is what. */
            mapping: components["schemas"]["FileMapping"];
            /** @description The draft meant; absent: the edition in force. */
            draft_id?: string | null;
        };
        ChiefConflict: {
            /**
             * Format: int64
             * @description Row of the sheet.
             * @example 5
             */
            row: number;
            /**
             * @description The grid.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            area_name: components["schemas"]["Localized"];
            /**
             * @description As the sheet says.
             * @example 一组组长
             */
            chief: string;
            /**
             * @description Stable word of the reason.
             * @example duty_taken
             */
            rule: string;
            /**
             * @description Why, and what to do.
             * @example {
             *       "zh-CN": "甲岗在 2026-01-01 至 … 已担任此职责。",
             *       "en": "Post A holds this duty from 2026-01-01 to …."
             *     }
             */
            text: components["schemas"]["Localized"];
        };
        ChiefReport: {
            /**
             * Format: int64
             * @description Grids that get their chief.
             * @example 28
             */
            assigned_count: number;
            /**
             * Format: int64
             * @description Grids whose chief has the duty already.
             * @example 2
             */
            same_count: number;
            /** @description Those left as they are; nothing is overwritten. */
            conflicts: components["schemas"]["ChiefConflict"][];
        };
        ClassCatalog: {
            /**
             * @description Name of the edition.
             * @example {
             *       "zh-CN": "2026 版",
             *       "en": "2026 版"
             *     }
             */
            edition_name: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description In force since.
             */
            effective_from: string;
            /** @description In the catalogue's order. */
            classes: components["schemas"]["CaseClass"][];
        };
        ClassCondition: {
            /**
             * @description Unique in its class.
             * @example 1
             */
            code: string;
            /**
             * @description When a report counts as this class.
             * @example {
             *       "zh-CN": "面积大于 1 平方米",
             *       "en": "Larger than 1 m²"
             *     }
             */
            text: components["schemas"]["Localized"];
            /**
             * @description The time limit in words.
             * @example {
             *       "zh-CN": "2 个工作时",
             *       "en": "2 working hours"
             *     }
             */
            limit_text: components["schemas"]["Localized"];
            /**
             * @description What must be true before it may be closed.
             * @example {
             *       "zh-CN": "垃圾清除,地面清洁",
             *       "en": "Litter gone, ground clean"
             *     }
             */
            closing_condition: components["schemas"]["Localized"];
            /** @description Whether reporting it fixed needs a photo. */
            photo_after_required: boolean;
        };
        ClassGroup: {
            /** @description Key of the chip. */
            code: components["schemas"]["Group"];
            /**
             * @description Its words.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description The class a tap on the chip chooses.
             * @example 01-01
             */
            default_class_code: string;
        };
        ClassList: {
            /** @description The quick chips, in order. */
            groups: components["schemas"]["ClassGroup"][];
            /** @description In the catalogue's order. */
            classes: components["schemas"]["PublicClass"][];
        };
        ClockSpan: {
            /**
             * Format: date-time
             * @description Start of the stretch.
             */
            from: string;
            /**
             * Format: date-time
             * @description End of the stretch.
             * @example 2026-03-02T04:00:00Z
             */
            to: string;
            /**
             * Format: int64
             * @description How much of it counts towards the limit; 0 at night for working hours.
             * @example 9600
             */
            counted_seconds: number;
        };
        /** @enum {string} */
        ClockState: "none" | "normal" | "due_soon" | "overdue" | "closed_on_time" | "closed_late";
        ComparedArea: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /** @description What became of it. */
            change: components["schemas"]["ChangeKind"];
            /** @description As it was. */
            before?: components["schemas"]["ComparedName"] | null;
            /** @description As it is. */
            after?: components["schemas"]["ComparedName"] | null;
            /** @description Has another name. */
            renamed: boolean;
            /** @description Has another code. */
            recoded: boolean;
            /** @description Hangs under another area. */
            reparented: boolean;
            /**
             * @description Ground that only one of both gives it; null when its outline is the same.
             * @example 1250.5
             */
            moved_m2?: number | null;
        };
        ComparedName: {
            /**
             * @description Unique within its layer.
             * @example 410190001
             */
            code: string;
            /**
             * @description What people call it.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description Level: 0 is the top.
             * @example 2
             */
            depth: number;
            /**
             * @description The territory, or the word of an overlay.
             * @example territory
             */
            layer: string;
        };
        CoverageGap: {
            /**
             * Format: int64
             * @description Follows from what the gap is about: the same as long as the gap is there.
             */
            id: string;
            /** @description Its kind. */
            kind: components["schemas"]["GapKind"];
            /** @description What it is about. */
            group: components["schemas"]["GapGroup"];
            /**
             * @description How pressing it is.
             * @enum {string}
             */
            urgency: "major" | "minor";
            /**
             * @description The kind in words.
             * @example {
             *       "zh-CN": "缝隙",
             *       "en": "Gap"
             *     }
             */
            title: components["schemas"]["Localized"];
            /**
             * @description How large, which duty, for how long; may be empty.
             * @example {
             *       "zh-CN": "0.42 公顷",
             *       "en": "0.42 ha"
             *     }
             */
            fact: components["schemas"]["Localized"];
            /**
             * @description Where it is, in words.
             * @example {
             *       "zh-CN": "柳林三网格与幸福十九网格之间",
             *       "en": "between Liulin 3 and Xingfu 19"
             *     }
             */
            place: components["schemas"]["Localized"];
            /**
             * @description What would close it, in words.
             * @example {
             *       "zh-CN": "并入柳林三网格",
             *       "en": "Give it to Liulin 3"
             *     }
             */
            suggestion: components["schemas"]["Localized"];
            /** @description What would close it. */
            mending: components["schemas"]["GapMending"];
            /** @description The unit that has to see to it; null where it is the district. */
            owner?: components["schemas"]["UnitRef"] | null;
            /** @description Whether a person named the owner; else it follows from the place. */
            owner_named: boolean;
            /** @description Areas concerned, the first being the one it is listed under. */
            areas: components["schemas"]["AreaRef"][];
            /** @description The site, where it is about one. */
            site?: components["schemas"]["SiteRef"] | null;
            /** @description Where the site is, where that is known. */
            position?: components["schemas"]["Position"] | null;
            /**
             * @description Code of the class, where it is about one.
             * @example 04-93
             */
            class_code?: string | null;
            /**
             * @description Code of the kind of duty, where it is about one.
             * @example grid_chief
             */
            duty?: string | null;
            /** @description The assignment that ran out, lacks a deputy or is held twice. */
            assignment_id?: string | null;
            /** @description The assignment it overlaps with. */
            other_assignment_id?: string | null;
            /** @description Who might take it. */
            suggested_person?: components["schemas"]["PersonRef"] | null;
            /** @description The first day of it, where that is known. */
            since?: string | null;
            /** @description The ground meant; null where it is not about ground. */
            ground?: components["schemas"]["Shape"] | null;
            /**
             * @description Of that ground, on the WGS-84 authalic plane; 0 without.
             * @example 4213.7
             */
            area_m2: number;
            /** @description Accepted until that day, it included; null where it is not. */
            acknowledged_until?: string | null;
            /**
             * @description Why it is accepted.
             * @example 河道施工, 预计年底完工
             */
            reason?: string | null;
            /**
             * Format: int32
             * @description Of what was decided about it; send back the one you saw.
             * @example 0
             */
            version: number;
        };
        CoverageGapPage: {
            /** @description The most urgent first. */
            items: components["schemas"]["CoverageGap"][];
            /**
             * Format: int64
             * @description Gaps that fit, on all pages.
             * @example 37
             */
            total: number;
            /**
             * @description Send it as cursor for the next page; null on the last one.
             * @example 7301444403200000001
             */
            next_cursor?: string | null;
        };
        CoverageHistory: {
            /** @description The latest day first. */
            items: components["schemas"]["GapDay"][];
        };
        CoverageSummary: {
            /**
             * Format: date
             * @description The day that was looked at.
             */
            day: string;
            /**
             * Format: date-time
             * @description When it was computed; anew after every change.
             */
            computed_at: string;
            /**
             * Format: int64
             * @description The edition of the territory in force.
             */
            edition_id: string;
            /**
             * @description Its name.
             * @example 2026 年第 3 版
             */
            edition_name: string;
            /**
             * Format: date-time
             * @description Since when it is in force.
             */
            effective_from: string;
            /**
             * Format: int64
             * @description Areas that were looked at.
             * @example 159
             */
            areas: number;
            /**
             * Format: int64
             * @description Gaps there are, acknowledged ones included.
             * @example 37
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted for today.
             * @example 3
             */
            acknowledged: number;
            /** @description By group and kind. */
            groups: components["schemas"]["GapGroupCount"][];
            /** @description By area directly below the one asked for, without a district's own. */
            by_area: components["schemas"]["GapAreaCount"][];
            /** @description The last count of each day of the last twelve weeks up to yesterday; empty for those who do not see the whole district. */
            trend: components["schemas"]["GapDayCount"][];
        };
        CreateAbsence: {
            /**
             * Format: int64
             * @description Id of the person.
             */
            person_id: string;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Why, in one of a few words. */
            reason: components["schemas"]["AbsenceReason"];
        };
        CreateAccount: {
            /**
             * @description Unique in the district; kept in lower case.
             * @example chief-0301
             */
            login: string;
            /**
             * @description Key of a role.
             * @example grid_chief
             */
            role: string;
            /** @description The post it stands for. */
            post_id?: string | null;
            /** @description The unit whose cases it works on. */
            unit_id?: string | null;
            /** @description It sees this area and what is below; left out, the whole district or its unit's cases. */
            area_id?: string | null;
            /**
             * @description Three kinds of characters at least; left out, it signs in by printed code.
             * @example correct-Horse-7
             */
            password?: string | null;
        };
        CreateApiKey: {
            /**
             * @description What the key is for.
             * @example 12345 热线
             */
            name: string;
            /**
             * @description Key of the role it shall act in.
             * @example integrator
             */
            role: string;
            /**
             * @description No more than these of the role's; left out, all that the role may.
             * @example [
             *       "case_read"
             *     ]
             */
            permissions?: string[] | null;
            /** @description It sees this area and what is below; left out, with unit_id too, the whole district. */
            area_id?: string | null;
            /** @description It sees this unit's cases; with area_id those of either. */
            unit_id?: string | null;
        };
        CreateAssignment: {
            /** @description What the duty is about: it says which of the ids below is needed. */
            target_kind: components["schemas"]["DutyTargetKind"];
            /** @description Id of the area. */
            area_id?: string | null;
            /** @description Id of the site. */
            site_id?: string | null;
            /**
             * @description Code of the class of problems.
             * @example 01-10
             */
            class_code?: string | null;
            /**
             * @description Code of the kind of duty.
             * @example grid_chief
             */
            duty: string;
            /** @description Who holds it, where it is a person. */
            person_id?: string | null;
            /** @description Who holds it, where it is a unit. */
            unit_id?: string | null;
            /** @description Id of the person who stands in. */
            deputy_id?: string | null;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description End whoever holds the exclusive duty, the day before. */
            replace?: boolean | null;
        };
        CreateJointItem: {
            /**
             * @description What is to be done together.
             * @example 认领一条背街小巷整治
             */
            title: string;
            /** @description Day by which it is promised. */
            due_on?: string | null;
        };
        CreatePairing: {
            /**
             * Format: int64
             * @description Id of the leader.
             */
            leader_id: string;
            /**
             * Format: int64
             * @description Id of the unit.
             */
            unit_id: string;
            /** @description Ids of the areas, each once. */
            area_ids: string[];
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
        };
        CreatePerson: {
            /**
             * @description Unique code; the next free one without it.
             * @example P0012
             */
            code?: string | null;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "西街道·网格长岗",
             *       "en": "West office, grid chief"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Telephone number, 5 to 20 digits.
             * @example 13812345678
             */
            phone?: string | null;
            /** @description Id of the unit. */
            unit_id?: string | null;
            /** @description Id of the person's post. */
            post_id?: string | null;
        };
        CreatePost: {
            /**
             * @description Unique code; the unit's next free one without it.
             * @example sanitation-2
             */
            code?: string | null;
            /**
             * @description The name people read, unlike that of the unit's other posts.
             * @example {
             *       "zh-CN": "值班岗",
             *       "en": "Duty post"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Id of its unit.
             */
            unit_id: string;
        };
        CreateReport: {
            /**
             * @description One of GET /public/classes.
             * @example 01-01
             */
            class_code: string;
            /**
             * @description A filing condition of the class; its first one when left out.
             * @example 1
             */
            condition_code?: string | null;
            /** @description Left out, the desk finds the place from the address. */
            position?: components["schemas"]["Position"] | null;
            /**
             * @description Radius the device gives for its position; dropped when it makes no sense.
             * @example 12
             */
            accuracy_m?: number | null;
            /**
             * @description The place in words.
             * @example 建设路 18 号门前
             */
            address?: string | null;
            /**
             * @description What is wrong.
             * @example 路口有一堆建筑垃圾
             */
            description?: string | null;
            /**
             * @description Finished uploads, six at most.
             * @example [
             *       "u3xk9q2m"
             *     ]
             */
            photo_upload_ids: string[];
            /**
             * @description For questions; seen by the desk with its middle hidden.
             * @example 13800005678
             */
            contact_phone?: string | null;
        };
        CreateRuling: {
            /**
             * @description Code of the class of problems.
             * @example 01-10
             */
            class_code: string;
            /** @description The area it holds for, with all that lies in it; the whole district without one. */
            area_id?: string | null;
            /**
             * Format: int64
             * @description The unit that shall answer.
             */
            unit_id: string;
            /**
             * @description Why, in words.
             * @example 市场内外职责不清,经协调由环卫牵头
             */
            reason: string;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
        };
        CreateSite: {
            /**
             * @description Short code, unique among sites.
             * @example DW012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "新民农贸市场",
             *       "en": "Xinmin Market"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Word of the kind of site.
             * @example farmers_market
             */
            type: string;
            /** @description Id of the area it lies in; found by the position where that alone is given. */
            area_id?: string | null;
            /** @description Where it is. */
            position?: components["schemas"]["Position"] | null;
        };
        CreateUnit: {
            /**
             * @description Unique code; the next free one without it.
             * @example U0012
             */
            code?: string | null;
            /**
             * @description Full name, unlike that of its neighbours under the same unit.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Which classes it answers for, as classes name it; none without one.
             * @example sanitation
             */
            role?: string | null;
            /** @description The unit above; the top without one. */
            parent_id?: string | null;
            /**
             * @description Word of the kind of unit, see the duty set-up.
             * @example district_direct
             */
            kind?: string | null;
            /** @description The area it answers for; the whole district without one. */
            home_area_id?: string | null;
        };
        CreatedApiKey: {
            /** @description The key as listed. */
            api_key: components["schemas"]["ApiKey"];
            /**
             * @description Shown this once: send it as a bearer token.
             * @example jw_4f9a21c07be35d6682f1c3a9d0e4b7a1c2d3e4f5a6b7c8d9
             */
            secret: string;
        };
        CutArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "cut";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description Two or more corners, from outside to outside. */
            line: components["schemas"]["Position"][];
            /**
             * @description Of the new pieces, largest first; absent: their codes.
             * @example [
             *       {
             *         "zh-CN": "新民三组",
             *         "en": "Xinmin 3"
             *       }
             *     ]
             */
            names?: components["schemas"]["Localized"][] | null;
        };
        DecideGap: {
            /**
             * Format: int32
             * @description The version that was seen; 0 where nothing was decided yet.
             * @example 0
             */
            version: number;
            /** @description The unit that has to see to it. */
            owner_unit_id?: string | null;
            /** @description Accepted until that day, it included; at most a year ahead. */
            acknowledged_until?: string | null;
            /**
             * @description Why; needed with a day.
             * @example 河道施工, 预计年底完工
             */
            reason?: string | null;
        };
        DispatchCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /**
             * Format: int64
             * @description The unit that shall handle it.
             */
            unit_id: string;
            /**
             * @description A remark for the unit.
             * @example 请带工具
             */
            note?: string | null;
        };
        District: {
            /**
             * @description The division code, or a short word.
             * @example 410105
             */
            code: string;
            /**
             * @description Official name.
             * @example {
             *       "zh-CN": "金水区",
             *       "en": "Jinshui District"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Who runs this site (主办单位).
             * @example {
             *       "zh-CN": "区城市管理局",
             *       "en": "District City Management Bureau"
             *     }
             */
            organiser: components["schemas"]["Localized"];
            /**
             * @description Filing number for the footer; empty when none.
             * @example 豫ICP备00000000号
             */
            icp_number: string;
            /**
             * @description Public security filing number; empty when none.
             * @example 豫公网安备00000000000000号
             */
            police_number: string;
            /**
             * @description Government site code; empty when none.
             * @example 4101050000
             */
            site_code: string;
            /**
             * @description IANA name; days and deadlines follow it.
             * @example Asia/Shanghai
             */
            time_zone: string;
            /** @description Where the map opens; null while nothing is drawn. */
            center?: components["schemas"]["Position"] | null;
            /**
             * @description West, south, east, north in degrees; null while nothing is drawn.
             * @example [
             *       113.6,
             *       34.7,
             *       113.75,
             *       34.85
             *     ]
             */
            bounds?: number[] | null;
            /**
             * @description Languages of all texts.
             * @example [
             *       "zh-CN",
             *       "en"
             *     ]
             */
            locales: string[];
        };
        DoneBy: {
            /**
             * @description The post or unit.
             * @example {
             *       "zh-CN": "指挥中心",
             *       "en": "Command centre"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        DraftArea: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /**
             * @description The territory, or the word of an overlay.
             * @example territory
             */
            layer: string;
            /**
             * @description Unique within its layer.
             * @example 410190001
             */
            code: string;
            /**
             * @description What people call it.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description Level: 0 is the top.
             * @example 2
             */
            depth: number;
            /** @description One level up in the same layer; null at the top. */
            parent_id?: string | null;
            /** @description False: not drawn yet (未落图). */
            has_shape: boolean;
            /**
             * @description On the WGS-84 authalic plane.
             * @example 152340.5
             */
            area_m2?: number | null;
            /**
             * @description West, south, east, north in degrees.
             * @example [
             *       113,
             *       34,
             *       113.04,
             *       34.02
             *     ]
             */
            bbox?: number[] | null;
            /** @description What a sheet says about it in words. */
            facts: components["schemas"]["AreaFacts"];
            /**
             * Format: int64
             * @description Version of the draft that changed it last; 0 as in the edition it began from.
             * @example 12
             */
            revision: number;
            /** @description Who changed it last. */
            changed?: components["schemas"]["DoneBy"] | null;
        };
        DraftAreas: {
            /**
             * Format: int64
             * @description Of the draft; grows by one with every step.
             * @example 17
             */
            version: number;
            /** @description Top first. */
            levels: components["schemas"]["DraftLevel"][];
            /** @description Areas, parents before children. */
            areas: components["schemas"]["DraftArea"][];
            /** @description Category overlays that have a name, also those without areas yet. */
            overlays: components["schemas"]["TerritoryOverlay"][];
        };
        DraftEdit: {
            /**
             * Format: int64
             * @description The version of the draft it led to.
             * @example 17
             */
            seq: number;
            /**
             * @description Kind of command, also import and sheet.
             * @example cut
             */
            kind: string;
            /**
             * @description done, undone or dropped.
             * @example done
             */
            state: string;
            /** @description Who took the step, and when. */
            made: components["schemas"]["DoneBy"];
            /**
             * Format: int64
             * @description Areas of all levels and overlays.
             * @example 182
             */
            area_count: number;
        };
        DraftFinding: {
            /**
             * @description Kind of finding.
             * @example gap
             */
            kind: string;
            /**
             * @description Kind in words.
             * @example {
             *       "zh-CN": "缝隙",
             *       "en": "Gap"
             *     }
             */
            kind_name: components["schemas"]["Localized"];
            /**
             * @description note, minor or major.
             * @example major
             */
            severity: string;
            /** @description A thin strip. */
            sliver: boolean;
            /**
             * @description The territory, or the word of an overlay.
             * @example territory
             */
            layer: string;
            /**
             * Format: int32
             * @description Level: 0 is the top.
             * @example 2
             */
            depth: number;
            /** @description The areas concerned. */
            area_ids: string[];
            /** @description The ground meant; null for single corners. */
            ground?: components["schemas"]["Shape"] | null;
            /**
             * @description On the WGS-84 authalic plane.
             * @example 152340.5
             */
            area_m2: number;
            /**
             * @description none, snap, give, cut or redraw.
             * @example give
             */
            remedy: string;
            /**
             * @description Remedy in words.
             * @example {
             *       "zh-CN": "划给相邻区域",
             *       "en": "Give to the neighbour"
             *     }
             */
            remedy_name: components["schemas"]["Localized"];
            /** @description Who gets the ground or gives it up. */
            remedy_area_id?: string | null;
        };
        DraftFindings: {
            /**
             * Format: int64
             * @description Of the draft; grows by one with every step.
             * @example 17
             */
            version: number;
            /**
             * Format: int64
             * @description Findings in all; at most 500 are listed.
             * @example 12
             */
            total: number;
            /**
             * Format: int64
             * @description Areas without outline.
             * @example 3
             */
            not_drawn: number;
            /** @description As described above. */
            items: components["schemas"]["DraftFinding"][];
        };
        DraftHistory: {
            /** @description As described above. */
            items: components["schemas"]["DraftEdit"][];
            /** @description The step of the caller that undo would take back. */
            undo?: components["schemas"]["DraftEdit"] | null;
            /** @description The step that redo would do again. */
            redo?: components["schemas"]["DraftEdit"] | null;
        };
        DraftLevel: {
            /**
             * Format: int32
             * @description Level: 0 is the top.
             * @example 2
             */
            depth: number;
            /**
             * @description Stable word of the level.
             * @example group
             */
            code: string;
            /**
             * @description What the level is called.
             * @example {
             *       "zh-CN": "小组",
             *       "en": "Group"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description Digits that an area code adds to the parent code; 0: free codes.
             * @example 3
             */
            code_digits: number;
        };
        DraftList: {
            /** @description As described above. */
            items: components["schemas"]["DraftSummary"][];
        };
        DraftSummary: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /**
             * @description What people call it.
             * @example 春季调整
             */
            name: string;
            /**
             * Format: int64
             * @description The edition it began from.
             */
            based_on: string;
            /**
             * Format: int64
             * @description Of the draft; grows by one with every step.
             * @example 17
             */
            version: number;
            /** @description Who began it, and when. */
            created: components["schemas"]["DoneBy"];
            /**
             * Format: date-time
             * @description When its last step was taken.
             */
            changed_at: string;
            /**
             * Format: int64
             * @description Chiefs from sheets that become assignments with its publication.
             * @example 2
             */
            chief_count: number;
        };
        DrawArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "draw";
            /** @description An area not drawn yet; absent: a new one. */
            area_id?: string | null;
            /** @description One level up in the same layer; null at the top. */
            parent_id?: string | null;
            /**
             * @description Absent: the territory.
             * @example territory
             */
            layer?: string | null;
            /**
             * @description Absent: the next free one below the parent.
             * @example 410190001
             */
            code?: string | null;
            /**
             * @description Of a new area; absent: its code.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name?: components["schemas"]["Localized"] | null;
            /** @description Its outline. */
            shape: components["schemas"]["Shape"];
            /** @description Cut away what areas of the same level hold. */
            trim?: boolean | null;
        };
        DutyAnswerLine: {
            /**
             * @description Word of the rule: ruling, class_assigned, class_in_area, class_in_district, grid_chief or territory.
             * @example class_in_area
             */
            rule: string;
            /**
             * @description The rule in words.
             * @example {
             *       "zh-CN": "类别 01-10 在新民社区由其负责",
             *       "en": "Answers for class 01-10 in Xinmin"
             *     }
             */
            sentence: components["schemas"]["Localized"];
            /** @description The rule's area; null where it holds for the whole district. */
            area?: components["schemas"]["AreaRef"] | null;
            /** @description Id of the ruling that decides. */
            ruling_id?: string | null;
            /**
             * @description Number of the ruling that decides.
             * @example CD-2026-003
             */
            ruling_number?: string | null;
            /** @description Id of the assignment behind the line. */
            assignment_id?: string | null;
            /**
             * @description Code of the duty, where an assignment is behind the line.
             * @example grid_chief
             */
            duty?: string | null;
            /**
             * @description The district's word for the duty.
             * @example {
             *       "zh-CN": "网格长",
             *       "en": "Grid chief"
             *     }
             */
            duty_name?: components["schemas"]["Localized"] | null;
            /** @description The unit. */
            unit?: components["schemas"]["UnitRef"] | null;
            /**
             * @description Name of the post.
             * @example {
             *       "zh-CN": "值班岗",
             *       "en": "Duty post"
             *     }
             */
            post_name?: components["schemas"]["Localized"] | null;
            /** @description The holder, where it is a person. */
            person?: components["schemas"]["PersonRef"] | null;
            /** @description Who stands in while the holder is away. */
            deputy?: components["schemas"]["PersonRef"] | null;
            /** @description Whether the holder is absent or has left on that day. */
            holder_away: boolean;
            /** @description Who stands in on that day; null where the holder is there or nobody stands in. */
            acting?: components["schemas"]["PersonRef"] | null;
        };
        DutyAnswers: {
            /**
             * @description Code of the class of problems.
             * @example 01-10
             */
            class_code: string;
            /**
             * @description Name of the class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed rubbish"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /**
             * Format: date
             * @description The day asked for.
             */
            date: string;
            /** @description What the place says: only a known one has areas. */
            position_state: components["schemas"]["PositionState"];
            /** @description The area and those around it, the district first. */
            area_path: components["schemas"]["AreaRef"][];
            /** @description Who must act, best first. */
            lines: components["schemas"]["DutyAnswerLine"][];
            /** @description Every duty on the ground around the place, nearest first. */
            around: components["schemas"]["DutyAnswerLine"][];
        };
        /** @enum {string} */
        DutyHeldBy: "person" | "unit" | "either";
        DutyRequirement: {
            /**
             * @description Level of the territory, the district being 0; null means every site.
             * @example 2
             */
            depth?: number | null;
            /**
             * @description Code of the kind of duty.
             * @example grid_chief
             */
            duty: string;
            /** @description Whether a deputy is needed too. */
            deputy: boolean;
            /**
             * @description Word of an overlay, whose level the depth is then; null: the territory.
             * @example streets
             */
            layer?: string | null;
        };
        DutyRole: {
            /**
             * @description Its code: lower-case letters, digits and underscores.
             * @example grid_chief
             */
            code: string;
            /**
             * @description The district's word for it.
             * @example {
             *       "zh-CN": "网格长",
             *       "en": "Grid chief"
             *     }
             */
            name: components["schemas"]["Localized"];
            /** @description Whether a person or a unit holds it. */
            held_by: components["schemas"]["DutyHeldBy"];
            /** @description Whether only one may hold it for one target on one day. */
            exclusive: boolean;
        };
        DutySetup: {
            /** @description Kinds of duty. */
            roles: components["schemas"]["DutyRole"][];
            /** @description Which levels need which duties. */
            required: components["schemas"]["DutyRequirement"][];
            /**
             * Format: int32
             * @description 0 is the program's default; grows with every change.
             * @example 0
             */
            version: number;
            /** @description Kinds of site that may be chosen. */
            site_types: components["schemas"]["NamedCode"][];
            /** @description Kinds of unit, for grouping. */
            unit_kinds: components["schemas"]["NamedCode"][];
            /**
             * @description The document that released the names of those who answer, for plates; null: posts only.
             * @example 区文明办〔2026〕12 号
             */
            names_signed?: string | null;
            /** @description Category overlays a duty may be asked of; code is the layer's word. */
            overlays: components["schemas"]["NamedCode"][];
            /**
             * @description Codes of duties that the program itself uses; they cannot go.
             * @example [
             *       "grid_chief"
             *     ]
             */
            needed: string[];
        };
        DutySetupGaps: {
            /**
             * Format: int64
             * @description Gaps of people there are now.
             * @example 11
             */
            before: number;
            /**
             * Format: int64
             * @description Gaps there would be.
             * @example 71
             */
            after: number;
            /**
             * Format: int64
             * @description Of these, new ones.
             * @example 60
             */
            opened: number;
            /**
             * Format: int64
             * @description Gaps of now that would be gone.
             * @example 0
             */
            closed: number;
        };
        DutyTarget: {
            /** @description What the duty is about. */
            kind: components["schemas"]["DutyTargetKind"];
            /** @description The area; null where there is none. */
            area?: components["schemas"]["AreaRef"] | null;
            /** @description The site; null where there is none. */
            site?: components["schemas"]["SiteRef"] | null;
            /**
             * @description Code of the class of problems.
             * @example 01-10
             */
            class_code?: string | null;
            /**
             * @description Name of the class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed rubbish"
             *     }
             */
            class_name?: components["schemas"]["Localized"] | null;
        };
        /** @enum {string} */
        DutyTargetKind: "area" | "site" | "class_in_area";
        EditDraft: {
            /** @description Areas with the revision the sender saw; all that the command names. */
            reads: components["schemas"]["AreaRead"][];
            /** @description What to do, told apart by its kind. */
            command: components["schemas"]["DrawArea"] | components["schemas"]["ReshapeArea"] | components["schemas"]["CutArea"] | components["schemas"]["MergeAreas"] | components["schemas"]["MoveVertex"] | components["schemas"]["InsertVertex"] | components["schemas"]["RemoveVertex"] | components["schemas"]["RenameArea"] | components["schemas"]["RecodeArea"] | components["schemas"]["SetFacts"] | components["schemas"]["AddArea"] | components["schemas"]["RemoveArea"] | components["schemas"]["ReparentArea"] | components["schemas"]["SetLevels"] | components["schemas"]["SetOverlays"] | components["schemas"]["RepairShapes"] | components["schemas"]["GiveGround"] | components["schemas"]["TakeGround"] | components["schemas"]["SnapCorners"];
            /** @description True: answer the same, write nothing. */
            preview?: boolean | null;
            /** @description With a preview: tell what the audit finds before and after. */
            count_findings?: boolean | null;
        };
        EditResult: {
            /**
             * Format: int64
             * @description Of the draft; grows by one with every step.
             * @example 17
             */
            version: number;
            /** @description Areas that changed, at most 500. */
            areas: components["schemas"]["ChangedArea"][];
            /** @description The levels, when the step changed them. */
            levels?: components["schemas"]["DraftLevel"][] | null;
            /** @description False: more areas changed than are listed. */
            complete: boolean;
            /** @description The category overlays, when the step changed them. */
            overlays?: components["schemas"]["TerritoryOverlay"][] | null;
            /**
             * Format: int64
             * @description Areas that changed, with those not listed.
             * @example 12
             */
            area_count: number;
            /** @description What the audit finds before and after; only when it was asked for. */
            findings?: components["schemas"]["FindingTally"][] | null;
        };
        EditionAreas: {
            /** @description Which edition. */
            edition: components["schemas"]["EditionSummary"];
            /** @description Top first. */
            levels: components["schemas"]["DraftLevel"][];
            /** @description Areas, parents before children. */
            areas: components["schemas"]["DraftArea"][];
        };
        EditionComparison: {
            /**
             * Format: int64
             * @description How many are new.
             * @example 4
             */
            added: number;
            /**
             * Format: int64
             * @description How many are gone.
             * @example 1
             */
            removed: number;
            /**
             * Format: int64
             * @description How many are in both and differ.
             * @example 6
             */
            changed: number;
            /** @description Areas, parents before children. */
            areas: components["schemas"]["ComparedArea"][];
            /**
             * Format: int64
             * @description Open cases looked at, in the scope of the caller.
             * @example 120
             */
            open_case_count: number;
            /**
             * Format: int64
             * @description Of these, cases that another area answers for.
             * @example 7
             */
            moved_case_count: number;
            /** @description The first 200 of them. */
            moved_cases: components["schemas"]["MovedCase"][];
        };
        EditionList: {
            /** @description As described above. */
            items: components["schemas"]["EditionSummary"][];
        };
        EditionSummary: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /**
             * @description As it was published.
             * @example 2026 春
             */
            name: string;
            /**
             * Format: date-time
             * @description From when on it is in force.
             */
            effective_from: string;
            /** @description Whether it is the one in force now. */
            in_force: boolean;
            /**
             * Format: int64
             * @description Areas of all levels and overlays.
             * @example 182
             */
            area_count: number;
            /**
             * Format: int64
             * @description Areas without outline (未落图).
             * @example 3
             */
            not_drawn_count: number;
        };
        EndDuty: {
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
            /**
             * Format: date
             * @description The last day on which it counts.
             */
            last_day: string;
        };
        FileFinding: {
            /**
             * Format: int64
             * @description Its number in the file from 1; 0: the file or the mapping.
             * @example 3
             */
            feature: number;
            /**
             * @description Stable word of the rule.
             * @example code_repeated
             */
            rule: string;
            /**
             * @description What is wrong and what to do.
             * @example {
             *       "zh-CN": "代码重复",
             *       "en": "The code is used twice"
             *     }
             */
            text: components["schemas"]["Localized"];
            /** @description Where that is. */
            shape?: components["schemas"]["Shape"] | null;
        };
        FileMapping: {
            /**
             * @description Absent: the territory.
             * @example territory
             */
            layer?: string | null;
            /**
             * @description Property with the code; absent: codes are made.
             * @example GEOID
             */
            code_property?: string | null;
            /**
             * @description Property with the name; absent: the code.
             * @example NAME
             */
            name_property?: string | null;
            /**
             * @description Property with the English name.
             * @example NAME_EN
             */
            name_en_property?: string | null;
            /**
             * @description Property with the level; absent: depth for all.
             * @example LEVEL
             */
            level_property?: string | null;
            /**
             * @description Level of features that name none; may be the next one, which is then made.
             * @example 2
             */
            depth?: number | null;
            /**
             * @description Property with the parent code; absent: the area around it.
             * @example PARENT
             */
            parent_property?: string | null;
            /**
             * @description Digits that an area code adds to the parent code; 0: free codes.
             * @example 3
             */
            code_digits?: number | null;
            /** @description Features with one code are parts of one area. */
            merge_same_code?: boolean | null;
            /**
             * @description Name of a level that is made.
             * @example {
             *       "zh-CN": "小组",
             *       "en": "Group"
             *     }
             */
            level_name?: components["schemas"]["Localized"] | null;
        };
        FileProperty: {
            /**
             * @description As in the file.
             * @example GEOID
             */
            name: string;
            /**
             * Format: int64
             * @description Features that have it.
             * @example 58
             */
            filled: number;
            /**
             * Format: int64
             * @description Different values.
             * @example 58
             */
            distinct: number;
            /**
             * @description A few values.
             * @example [
             *       "410190001"
             *     ]
             */
            samples: string[];
            /** @description What it looks like. */
            guess: components["schemas"]["PropertyRole"];
        };
        FindingTally: {
            /**
             * @description Kind of finding.
             * @example gap
             */
            kind: string;
            /**
             * @description Kind in words.
             * @example {
             *       "zh-CN": "缝隙",
             *       "en": "Gap"
             *     }
             */
            kind_name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description How many there are now.
             * @example 14
             */
            before: number;
            /**
             * Format: int64
             * @description How many there would be.
             * @example 2
             */
            after: number;
        };
        /** @enum {string} */
        FitKind: "affine" | "projective";
        GapAreaCount: {
            /** @description The area. */
            area: components["schemas"]["AreaRef"];
            /**
             * Format: int64
             * @description Gaps in it; one between two areas counts in both.
             * @example 4
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted for today.
             * @example 0
             */
            acknowledged: number;
        };
        GapDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int64
             * @description Gaps there were in the whole district.
             * @example 49
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted on that day.
             * @example 3
             */
            acknowledged: number;
            /** @description Kinds of which there were any. */
            kinds: components["schemas"]["GapKindCount"][];
        };
        GapDayCount: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int64
             * @description Gaps there were in the whole district.
             * @example 49
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted on that day.
             * @example 3
             */
            acknowledged: number;
        };
        /** @enum {string} */
        GapGroup: "ground" | "people" | "classes";
        GapGroupCount: {
            /** @description What the gaps are about. */
            group: components["schemas"]["GapGroup"];
            /**
             * @description Its name.
             * @example {
             *       "zh-CN": "网格图形",
             *       "en": "Shapes"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Gaps there are, acknowledged ones included.
             * @example 18
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted for today.
             * @example 2
             */
            acknowledged: number;
            /** @description By kind. */
            kinds: components["schemas"]["GapKindCount"][];
        };
        /** @enum {string} */
        GapKind: "gap" | "overlap" | "duplicate" | "not_filled" | "leaves_parent" | "island" | "invalid_ring" | "spike" | "near_miss" | "not_drawn" | "missing" | "expired" | "holder_left" | "nobody_acting" | "no_deputy" | "held_twice" | "class_without_unit";
        GapKindCount: {
            /** @description The kind of gap. */
            kind: components["schemas"]["GapKind"];
            /**
             * @description Its name.
             * @example {
             *       "zh-CN": "缝隙",
             *       "en": "Gap"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Gaps there are, acknowledged ones included.
             * @example 6
             */
            gaps: number;
            /**
             * Format: int64
             * @description Of them those accepted for today.
             * @example 1
             */
            acknowledged: number;
        };
        /** @enum {string} */
        GapMending: "look" | "snap" | "give" | "cut" | "redraw" | "draw" | "assign" | "extend" | "replace" | "name_deputy" | "end_one" | "assign_class";
        GiveGround: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "give";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description The ground to add. */
            shape: components["schemas"]["Shape"];
        };
        /** @enum {string} */
        Group: "litter" | "parking" | "leaflets" | "street_trade" | "damage" | "lobby" | "other";
        GroupFigure: {
            /** @description The quick chip. */
            group: components["schemas"]["Group"];
            /**
             * @description Its words.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Open cases.
             * @example 12
             */
            open: number;
            /**
             * Format: int64
             * @description Those of them past their deadline.
             * @example 2
             */
            overdue: number;
        };
        HandOver: {
            /**
             * Format: int64
             * @description Who hands over.
             */
            from_person_id: string;
            /**
             * Format: int64
             * @description Who takes over.
             */
            to_person_id: string;
            /**
             * Format: date
             * @description The day from which on things move.
             */
            day: string;
            /** @description Duties that move; those not named stay. */
            assignments: components["schemas"]["VersionedId"][];
            /** @description Deputyships that move. */
            deputies: components["schemas"]["VersionedId"][];
            /** @description Pairings that move with their open items. */
            pairings: components["schemas"]["VersionedId"][];
        };
        HandedOver: {
            /**
             * Format: int64
             * @description Things that moved.
             * @example 3
             */
            moved_count: number;
        };
        HandoverAssignment: {
            /** @description The assignment. */
            assignment: components["schemas"]["Assignment"];
            /**
             * Format: int64
             * @description Open cases there, as far as the caller may see them.
             * @example 12
             */
            open_case_count: number;
            /**
             * Format: int64
             * @description Of the open cases those past their deadline.
             * @example 2
             */
            overdue_case_count: number;
        };
        HandoverPreview: {
            /** @description The person, by the name that is shown. */
            person: components["schemas"]["PersonRef"];
            /**
             * Format: date
             * @description The day from which on things move.
             */
            day: string;
            /** @description Duties the person holds. */
            assignments: components["schemas"]["HandoverAssignment"][];
            /** @description Duties of which the person is the deputy. */
            deputies: components["schemas"]["Assignment"][];
            /** @description Pairings of which the person is the leader. */
            pairings: components["schemas"]["Pairing"][];
        };
        Holder: {
            /**
             * @description A unit, the desk, or nobody once the case is closed.
             * @enum {string}
             */
            kind: "none" | "desk" | "unit";
            /** @description Only when a unit holds it. */
            unit_id?: string | null;
            /**
             * @description Only when a unit holds it.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            unit_name?: components["schemas"]["Localized"] | null;
        };
        ImportAsEdition: {
            /** @description Which property is what. */
            mapping: components["schemas"]["FileMapping"];
            /**
             * @description Of the edition.
             * @example 2026 春
             */
            name: string;
            /** @description Absent: at once. A first import may begin in the past. */
            effective_from?: string | null;
        };
        ImportIntoDraft: {
            /** @description Which property is what. */
            mapping: components["schemas"]["FileMapping"];
            /**
             * Format: int64
             * @description The draft meant; absent: the edition in force.
             */
            draft_id: string;
        };
        ImportReport: {
            /**
             * Format: int64
             * @description How many are new.
             * @example 4
             */
            added: number;
            /**
             * Format: int64
             * @description How many get other words or another outline.
             * @example 2
             */
            changed: number;
            /**
             * Format: int64
             * @description How many are as they were.
             * @example 30
             */
            unchanged: number;
            /** @description Reasons why nothing was written. */
            defects: components["schemas"]["FileFinding"][];
            /** @description Oddities that do not hinder. */
            warnings: components["schemas"]["FileFinding"][];
            /** @description Of the edition that was made. */
            effective_from?: string | null;
            /**
             * @description Of the draft that took it in.
             * @example 18
             */
            version?: number | null;
        };
        InsertVertex: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "insert_vertex";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description Corner at one end of the edge. */
            before: components["schemas"]["Position"];
            /** @description Corner at its other end. */
            after: components["schemas"]["Position"];
            /** @description Where the new corner shall be. */
            at: components["schemas"]["Position"];
        };
        JointItem: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description What is to be done together.
             * @example 认领一条背街小巷整治
             */
            title: string;
            /** @description Day by which it is promised. */
            due_on?: string | null;
            /** @description Day on which it was done; null while it is open. */
            done_on?: string | null;
            /** @description Whether it is open past its day. */
            overdue: boolean;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        JournalStatus: {
            /**
             * Format: int64
             * @description Rows in the journal.
             * @example 10421
             */
            count: number;
            /**
             * Format: int64
             * @description Number of the last row.
             * @example 10421
             */
            head_seq: number;
            /**
             * @description Its hash; keep it elsewhere to notice a shortened journal.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            head_hash: string;
        };
        LevelWords: {
            /**
             * @description Stable word of the level.
             * @example group
             */
            code: string;
            /**
             * @description What the level is called.
             * @example {
             *       "zh-CN": "小组",
             *       "en": "Group"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Digits that an area code adds to the parent code; 0: free codes.
             * @example 3
             */
            code_digits?: number | null;
        };
        LinkPerson: {
            /** @description The person; null unlinks the account. */
            person_id?: string | null;
        };
        Localized: {
            "zh-CN": string;
            en: string;
        };
        Located: {
            /** @description From the district down to the smallest area; empty outside. */
            areas: components["schemas"]["AreaRef"][];
            /**
             * @description Several areas claim the point: a desk decides.
             * @example false
             */
            ambiguous: boolean;
            /** @description Whether the point lies in the district. */
            inside: boolean;
            /**
             * @description Found by these words of the address; null: by the position.
             * @example [
             *       "新民路"
             *     ]
             */
            words?: string[] | null;
        };
        MapLevel: {
            /**
             * @description territory, or the name of an overlay.
             * @example territory
             */
            layer: string;
            /**
             * Format: int32
             * @description Steps below the district, which is 0.
             * @example 1
             */
            depth: number;
            /**
             * @description The district's own word for it.
             * @example {
             *       "zh-CN": "街道",
             *       "en": "Office"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Its areas that have an outline.
             * @example 5
             */
            drawn_count: number;
        };
        MapTileset: {
            /**
             * Format: int64
             * @description Part of the tiles' address.
             */
            edition_id: string;
            /**
             * Format: int32
             * @description Clients stretch tiles of this zoom beyond it.
             * @example 16
             */
            max_zoom: number;
            /**
             * @description West, south, east, north in degrees.
             * @example [
             *       113.6,
             *       34.7,
             *       113.75,
             *       34.85
             *     ]
             */
            bounds: number[];
            /** @description The tree, top first, then the overlays. */
            levels: components["schemas"]["MapLevel"][];
        };
        MergeAreas: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "merge";
            /**
             * Format: int64
             * @description The area that stays.
             */
            into: string;
            /** @description The areas that go into it. */
            area_ids: string[];
            /**
             * @description Another name for the area that stays.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name?: components["schemas"]["Localized"] | null;
        };
        MoveVertex: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "move_vertex";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description The corner as it is. */
            from: components["schemas"]["Position"];
            /** @description Where it shall be. */
            to: components["schemas"]["Position"];
        };
        MovedCase: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /**
             * @description For people.
             * @example JW-261123-019
             */
            number: string;
            /** @description Where it lay; null outside. */
            from?: components["schemas"]["ComparedName"] | null;
            /** @description Where it lies; null outside. */
            to?: components["schemas"]["ComparedName"] | null;
        };
        NamedCode: {
            /**
             * @description The word as the program writes it.
             * @example farmers_market
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "农贸市场",
             *       "en": "Farmers' market"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        OverlayWords: {
            /**
             * @description Stable word of the overlay: lower-case letters, digits, - and _.
             * @example streets
             */
            layer: string;
            /**
             * @description What the overlay is called.
             * @example {
             *       "zh-CN": "街巷网格",
             *       "en": "Streets and lanes"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        Pairing: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /** @description The leader, by the name that is shown. */
            leader: components["schemas"]["PersonRef"];
            /** @description The leader's unit. */
            leader_unit?: components["schemas"]["UnitRef"] | null;
            /** @description The co-building unit. */
            unit: components["schemas"]["UnitRef"];
            /**
             * @description Word of the kind of unit.
             * @example city_direct
             */
            unit_kind: string;
            /** @description Where they work together. */
            areas: components["schemas"]["AreaRef"][];
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Whether it counts on the day asked for. */
            in_force: boolean;
            /** @description Joint items, oldest first. */
            items: components["schemas"]["JointItem"][];
            /**
             * Format: int64
             * @description Joint items not done yet.
             * @example 2
             */
            open_item_count: number;
            /**
             * Format: int64
             * @description Joint items open past their day.
             * @example 1
             */
            overdue_item_count: number;
            /**
             * Format: int64
             * @description Open cases there, as far as the caller may see them.
             * @example 12
             */
            open_case_count: number;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        PairingGaps: {
            /** @description Units of the city and the district without a leader. */
            units: components["schemas"]["UnitRef"][];
            /** @description Areas beside paired ones that nobody is paired for. */
            areas: components["schemas"]["AreaRef"][];
        };
        PairingList: {
            /** @description Pairings, oldest first. */
            items: components["schemas"]["Pairing"][];
            /** @description Who is not paired yet. */
            gaps: components["schemas"]["PairingGaps"];
        };
        Permission: {
            /**
             * @description Key of the permission, as x-permission names it.
             * @example case_read
             */
            name: string;
            /**
             * @description In words.
             * @example {
             *       "zh-CN": "查看案件",
             *       "en": "See cases"
             *     }
             */
            title: components["schemas"]["Localized"];
        };
        Person: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description Short code, unique among its kind.
             * @example P0012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "西街道·网格长岗",
             *       "en": "West office, grid chief"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Telephone number without its middle; null where none is known.
             * @example 138****5678
             */
            masked_phone?: string | null;
            /** @description The unit. */
            unit?: components["schemas"]["UnitRef"] | null;
            /** @description Id of the person's post. */
            post_id?: string | null;
            /**
             * @description Name of the post.
             * @example {
             *       "zh-CN": "值班岗",
             *       "en": "Duty post"
             *     }
             */
            post_name?: components["schemas"]["Localized"] | null;
            /** @description The first day on which the person no longer works here; null while they do. */
            left_on?: string | null;
            /**
             * Format: int64
             * @description Duties held today.
             * @example 2
             */
            duty_count: number;
            /**
             * Format: int64
             * @description Duties today of which the person is the deputy.
             * @example 1
             */
            deputy_count: number;
            /** @description The absence that counts today; null where the person is there. */
            absent?: components["schemas"]["Absence"] | null;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        PersonContact: {
            /**
             * @description Telephone number, 5 to 20 digits.
             * @example 13812345678
             */
            phone: string;
        };
        PersonPage: {
            /** @description The rows. */
            items: components["schemas"]["Person"][];
            /**
             * Format: int64
             * @description Rows that fit, on all pages.
             * @example 73
             */
            total: number;
            /**
             * @description Send it as cursor for the next page; null on the last one.
             * @example 7301444403200000001
             */
            next_cursor?: string | null;
        };
        PersonRef: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description Short code, unique among its kind.
             * @example P0012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "西街道·网格长岗",
             *       "en": "West office, grid chief"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        PersonWorkload: {
            /** @description The person, by the name that is shown. */
            person: components["schemas"]["PersonRef"];
            /** @description The unit. */
            unit?: components["schemas"]["UnitRef"] | null;
            /**
             * Format: int64
             * @description Areas the person answers for.
             * @example 4
             */
            area_count: number;
            /**
             * Format: int64
             * @description Sites the person answers for.
             * @example 3
             */
            site_count: number;
            /**
             * Format: int64
             * @description Duties today of which the person is the deputy.
             * @example 1
             */
            deputy_count: number;
            /**
             * Format: int64
             * @description Open cases there, as far as the caller may see them.
             * @example 12
             */
            open_case_count: number;
            /**
             * Format: int64
             * @description Of the open cases those past their deadline.
             * @example 2
             */
            overdue_case_count: number;
            /**
             * Format: int64
             * @description Joint items not done yet.
             * @example 2
             */
            open_item_count: number;
            /**
             * @description Households of the areas; null where nobody counted them.
             * @example 326
             */
            household_count?: number | null;
        };
        Photo: {
            /**
             * Format: int64
             * @description For /photos/{photo_id} and its siblings.
             */
            id: string;
            /**
             * Format: int32
             * @description Pixels after turning upright.
             * @example 1600
             */
            width: number;
            /**
             * Format: int32
             * @description Pixels after turning upright.
             * @example 1200
             */
            height: number;
            /** @description From the camera, before its metadata were removed. */
            taken_at?: string | null;
            /** @description From the camera, before its metadata were removed. */
            position?: components["schemas"]["Position"] | null;
        };
        PicturePin: {
            /**
             * @description Pixels from the left.
             * @example 120.5
             */
            x: number;
            /**
             * @description Pixels from the top.
             * @example 80
             */
            y: number;
            /** @description Where that is on the ground. */
            position: components["schemas"]["Position"];
        };
        PinBackdrop: {
            /**
             * @description A completed upload; absent: keep the picture that is there.
             * @example 5f0c1e2d3a4b5c6d7e8f9a0b1c2d3e4f
             */
            upload_id?: string | null;
            /** @description Places known on both. */
            pins: components["schemas"]["PicturePin"][];
            /** @description Absent: affine. */
            fit?: components["schemas"]["FitKind"] | null;
        };
        Plate: {
            /** @description The district first, the grid last. */
            areas: components["schemas"]["AreaRef"][];
            /**
             * @description On the WGS 84 authalic plane; null when it is not drawn.
             * @example 125000.5
             */
            area_m2?: number | null;
            /** @description Who answers for the grid, nearest first. */
            duties: components["schemas"]["PlateDuty"][];
            /** @description Null when the grid is not drawn. */
            map?: components["schemas"]["PlateMap"] | null;
        };
        PlateDuty: {
            /**
             * @description What it answers for.
             * @example {
             *       "zh-CN": "属地",
             *       "en": "Territory"
             *     }
             */
            duty: components["schemas"]["Localized"];
            /**
             * @description The unit.
             * @example {
             *       "zh-CN": "花园路街道办",
             *       "en": "Garden Road Office"
             *     }
             */
            unit_name: components["schemas"]["Localized"];
            /**
             * @description A post, or the unit where there is none.
             * @example {
             *       "zh-CN": "值班长",
             *       "en": "Shift leader"
             *     }
             */
            post_name: components["schemas"]["Localized"];
            /**
             * @description The area it is about.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            area_name: components["schemas"]["Localized"];
            /**
             * @description Who holds it; only where the district has released names.
             * @example {
             *       "zh-CN": "花园路街道·网格长岗",
             *       "en": "Garden Road, chief"
             *     }
             */
            person_name?: components["schemas"]["Localized"] | null;
            /**
             * @description The deputy's post, or the name where names are released.
             * @example {
             *       "zh-CN": "副网格长岗",
             *       "en": "Deputy chief"
             *     }
             */
            deputy_name?: components["schemas"]["Localized"] | null;
        };
        PlateList: {
            /** @description From offset on, in the order of their paths. */
            items: components["schemas"]["Plate"][];
            /**
             * Format: int64
             * @description All plates of the subtree.
             * @example 120
             */
            total: number;
        };
        PlateMap: {
            /**
             * @description The grid's outline as an SVG path in a box 1000 wide and 750 high, north up.
             * @example M100 100L900 100L900 650Z
             */
            path: string;
            /**
             * @description Where the grid's name goes.
             * @example 500
             */
            x: number;
            /**
             * @description Where the grid's name goes.
             * @example 375
             */
            y: number;
            /**
             * @description How much ground 1000 units are.
             * @example 420
             */
            metres: number;
            /** @description Areas beside it. */
            neighbours: components["schemas"]["PlateNeighbour"][];
        };
        PlateNeighbour: {
            /**
             * @description The neighbour.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Its outline as an SVG path.
             * @example M0 0L400 0L400 300Z
             */
            path: string;
            /**
             * @description Where its name goes; null when there is no room.
             * @example 120.5
             */
            x?: number | null;
            /**
             * @description Where its name goes; null when there is no room.
             * @example 80.5
             */
            y?: number | null;
        };
        Position: {
            /** @description degrees east, WGS 84 */
            lon: number;
            /** @description degrees north, WGS 84 */
            lat: number;
        };
        /** @enum {string} */
        PositionState: "known" | "unknown" | "ambiguous" | "outside";
        Post: {
            /**
             * Format: int64
             * @description Stays when the post is renamed.
             */
            id: string;
            /**
             * @description Short code, unique among posts.
             * @example sanitation-1
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "值班岗",
             *       "en": "Duty post"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Id of its unit.
             */
            unit_id: string;
            /** @description Whether cases given to the unit go to this post: its first open one. */
            receives_cases: boolean;
            /** @description Who of the register holds it today. */
            people: components["schemas"]["PersonRef"][];
            /**
             * Format: int64
             * @description Accounts of this post that may sign in.
             * @example 1
             */
            account_count: number;
            /** @description Whether nobody can be given it any more. */
            closed: boolean;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        PostList: {
            /** @description By code. */
            items: components["schemas"]["Post"][];
        };
        /** @description A refusal (RFC 9457). */
        Problem: {
            /**
             * @description The code as a URN.
             * @example urn:jingwei:problem:not_found
             */
            type: string;
            /**
             * @description The same as detail.
             * @example Not found. Check the number or the address.
             */
            title: string;
            /**
             * @description The HTTP status again.
             * @example 404
             */
            status: number;
            /**
             * @description Stable: programs decide by it.
             * @example not_found
             */
            code: string;
            /**
             * @description For people, in the language of Accept-Language.
             * @example Not found. Check the number or the address.
             */
            detail: string;
            /**
             * @description Names the request in the server's log.
             * @example 9f2c41d07ab3
             */
            request_id: string;
            /**
             * @description What the text was filled with.
             * @example {}
             */
            params: {
                [key: string]: string;
            };
            /** @description Every wrong field at once. */
            errors: {
                /**
                 * @description JSON pointer into the body, or the parameter's name after a slash.
                 * @example /position/lon
                 */
                pointer: string;
                /**
                 * @description Stable name of the rule broken.
                 * @example too_long
                 */
                rule: string;
                /**
                 * @description For people.
                 * @example At most 200 characters.
                 */
                detail: string;
                /**
                 * @description The rule's values.
                 * @example {
                 *       "max": "200"
                 *     }
                 */
                params: {
                    [key: string]: string;
                };
            }[];
        };
        /** @enum {string} */
        PropertyRole: "none" | "code" | "name" | "name_en" | "parent" | "level";
        PublicCase: {
            /**
             * Format: int64
             * @description For /public/photos and links.
             */
            id: string;
            /**
             * @description The number people quote.
             * @example JW-20260302-017
             */
            number: string;
            /**
             * @description Short name of its class.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /** @description In the words residents see. */
            state: components["schemas"]["PublicState"];
            /** @description Null when the place is unknown. */
            position?: components["schemas"]["Position"] | null;
            /**
             * @description The smallest area it fell in, or the district.
             * @example {
             *       "zh-CN": "花园路街道",
             *       "en": "Garden Road Office"
             *     }
             */
            area_name: components["schemas"]["Localized"];
            /**
             * @description The place in words.
             * @example 建设路 18 号
             */
            address?: string | null;
            /**
             * Format: date-time
             * @description When the report arrived.
             */
            reported_at: string;
            /** @description Null while it is open. */
            closed_at?: string | null;
            /** @description For /public/photos/{photo_id}. */
            before_photo_id?: string | null;
            /** @description For /public/photos/{photo_id}. */
            after_photo_id?: string | null;
        };
        PublicCasePage: {
            /** @description Newest first. */
            items: components["schemas"]["PublicCase"][];
            /**
             * @description Send as cursor to go on; null on the last page.
             * @example 1772414400000000.7301444403200000001
             */
            next_cursor?: string | null;
        };
        PublicClass: {
            /**
             * @description Send it as class_code.
             * @example 01-01
             */
            code: string;
            /**
             * @description Full name.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description For chips and lists.
             * @example {
             *       "zh-CN": "垃圾",
             *       "en": "Litter"
             *     }
             */
            short_name: components["schemas"]["Localized"];
            /** @description The quick chip it belongs to. */
            group: components["schemas"]["Group"];
            /**
             * @description Helps people choose.
             * @example {
             *       "zh-CN": "路边、空地上的垃圾堆",
             *       "en": "Heaps of litter by the road"
             *     }
             */
            hint: components["schemas"]["Localized"];
            /** @description The first one holds when a report names none. */
            conditions: components["schemas"]["PublicCondition"][];
        };
        PublicCondition: {
            /**
             * @description Unique in its class.
             * @example 1
             */
            code: string;
            /**
             * @description When a report counts as this class.
             * @example {
             *       "zh-CN": "面积大于 1 平方米",
             *       "en": "Larger than 1 m²"
             *     }
             */
            text: components["schemas"]["Localized"];
            /**
             * @description The time limit in words.
             * @example {
             *       "zh-CN": "2 个工作时",
             *       "en": "2 working hours"
             *     }
             */
            limit_text: components["schemas"]["Localized"];
        };
        PublicEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * @description What happened, as the journal names it.
             * @example dispatched
             */
            kind: string;
            /** @description The state after it, in the words residents see. */
            state: components["schemas"]["PublicState"];
            /**
             * @description The unit it was given to.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            text?: components["schemas"]["Localized"] | null;
        };
        PublicFigures: {
            /**
             * Format: int32
             * @description Days the figures look back.
             * @example 30
             */
            days: number;
            /**
             * Format: int64
             * @description Reports that arrived.
             * @example 1204
             */
            received: number;
            /**
             * Format: int64
             * @description Cases closed.
             * @example 1130
             */
            closed: number;
            /**
             * @description Half of the closed cases took no longer than this, by the clock on the wall; null when none was closed.
             * @example 6.5
             */
            median_hours?: number | null;
            /**
             * Format: int64
             * @description Judged cases that missed their deadline.
             * @example 41
             */
            not_on_time: number;
            /**
             * Format: int64
             * @description Cases a reporter was not satisfied with.
             * @example 12
             */
            reopened: number;
        };
        PublicGrid: {
            /** @description The district first, the grid last. */
            areas: components["schemas"]["AreaRef"][];
            /** @description A point well inside; null when it is not drawn. */
            position?: components["schemas"]["Position"] | null;
        };
        /** @enum {string} */
        PublicState: "submitted" | "accepted" | "handling" | "verifying" | "closed" | "rejected";
        PublishDraft: {
            /**
             * @description Of the edition.
             * @example 2026 春
             */
            name: string;
            /**
             * Format: date-time
             * @description From when on it is in force.
             */
            effective_from: string;
            /**
             * Format: int64
             * @description As the publisher saw it; another one is refused.
             * @example 17
             */
            version: number;
            /** @description Also when another edition was published since the draft began. */
            replace_newer?: boolean | null;
        };
        PublishedEdition: {
            /**
             * Format: int64
             * @description Stable for its life.
             */
            id: string;
            /**
             * Format: date-time
             * @description From when on it is in force.
             */
            effective_from: string;
            /**
             * Format: int64
             * @description Areas of all levels and overlays.
             * @example 182
             */
            area_count: number;
            /** @description True: its start has passed, open cases have been re-homed. */
            in_force: boolean;
            /** @description What became of the chiefs that waited in the draft; they have the duty from the edition's first day on. */
            chiefs: components["schemas"]["ChiefReport"];
        };
        RateReport: {
            /** @description False opens the way to reopening. */
            satisfied: boolean;
            /**
             * @description In the reporter's words.
             * @example 处理得很快
             */
            comment?: string | null;
        };
        ReadContact: {
            /**
             * @description Why the full number is needed; kept with who asked and when.
             * @example 夜间积水,需电话核实
             */
            reason: string;
        };
        RecodeArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recode";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /**
             * @description Unique within its layer.
             * @example 410190001
             */
            code: string;
            /** @description Codes underneath that begin with the old code change too. */
            below?: boolean | null;
        };
        RecordCase: {
            /**
             * @description One of GET /public/classes.
             * @example 01-01
             */
            class_code: string;
            /**
             * @description A filing condition of the class; its first one when left out.
             * @example 1
             */
            condition_code?: string | null;
            /** @description Left out, the desk finds the place from the address. */
            position?: components["schemas"]["Position"] | null;
            /**
             * @description Radius the device gives for its position; dropped when it makes no sense.
             * @example 12
             */
            accuracy_m?: number | null;
            /**
             * @description The place in words.
             * @example 建设路 18 号门前
             */
            address?: string | null;
            /**
             * @description What is wrong.
             * @example 路口有一堆建筑垃圾
             */
            description?: string | null;
            /**
             * @description Finished uploads, six at most.
             * @example [
             *       "u3xk9q2m"
             *     ]
             */
            photo_upload_ids: string[];
            /**
             * @description Fixed at once (即查即改): closed without dispatch.
             * @example false
             */
            fixed_on_the_spot: boolean;
            /**
             * @description Photos from after, when it was fixed on the spot.
             * @example [
             *       "u7pd4w1z"
             *     ]
             */
            after_photo_upload_ids?: string[] | null;
            /**
             * @description Collector when left out.
             * @example leader
             */
            source?: components["schemas"]["Source"] | null;
        };
        RejectCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /**
             * @description The reporter reads it.
             * @example 该处不在本区
             */
            reason: string;
        };
        ReleaseCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /** @description True shows it in public, false takes it back. */
            released: boolean;
        };
        RemoveArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "remove";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
        };
        RemoveVertex: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "remove_vertex";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description The corner to take out. */
            at: components["schemas"]["Position"];
        };
        RenameArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rename";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /**
             * @description The new name.
             * @example {
             *       "zh-CN": "新民一组",
             *       "en": "Xinmin 1"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        ReopenReport: {
            /**
             * @description What is still wrong.
             * @example 第二天又堆满了
             */
            reason: string;
        };
        RepairShapes: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "repair";
            /** @description The outlines as they shall be. */
            shapes: components["schemas"]["RepairedShape"][];
        };
        RepairedShape: {
            /**
             * Format: int64
             * @description The area.
             */
            area_id: string;
            /** @description Its outline as it shall be. */
            shape: components["schemas"]["Shape"];
        };
        ReparentArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "reparent";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /**
             * Format: int64
             * @description The new parent.
             */
            parent_id: string;
        };
        ReportReceipt: {
            /**
             * @description Whoever knows it may follow and rate the report.
             * @example JS-7KQ2-M9XW-RT3H
             */
            tracking_code: string;
            /**
             * @description The number people quote.
             * @example JW-20260302-017
             */
            number: string;
            /** @description In the words residents see. */
            state: components["schemas"]["PublicState"];
            /**
             * @description Full name of its class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /** @description The areas it fell in, the district first; empty when the place is unknown. */
            areas: components["schemas"]["AreaRef"][];
            /** @description How sure the place is. */
            position_state: components["schemas"]["PositionState"];
            /** @description Who answers; null while the desk decides. */
            responsible?: components["schemas"]["Responsible"] | null;
            /** @description By when; null while the desk decides. */
            due_at?: string | null;
            /**
             * @description The time limit in words.
             * @example {
             *       "zh-CN": "2 个工作时",
             *       "en": "2 working hours"
             *     }
             */
            limit_text?: components["schemas"]["Localized"] | null;
        };
        ReshapeArea: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "reshape";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description Its outline. */
            shape: components["schemas"]["Shape"];
            /** @description Cut away what areas of the same level hold. */
            trim?: boolean | null;
        };
        Responsible: {
            /**
             * @description The unit that answers.
             * @example {
             *       "zh-CN": "花园路街道办",
             *       "en": "Garden Road Office"
             *     }
             */
            unit_name: components["schemas"]["Localized"];
            /**
             * @description A post, never a private person.
             * @example {
             *       "zh-CN": "市容专干",
             *       "en": "Street order officer"
             *     }
             */
            post_name: components["schemas"]["Localized"];
            /**
             * @description The rule that chose it, in a sentence.
             * @example {
             *       "zh-CN": "暴露垃圾由属地街道负责",
             *       "en": "Exposed litter belongs to the office of the place"
             *     }
             */
            reason: components["schemas"]["Localized"];
        };
        ReturnCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /**
             * @description Why the unit does not take it; the desk reads it.
             * @example 不属本单位职责
             */
            reason: string;
        };
        Role: {
            /**
             * @description Key of the role.
             * @example integrator
             */
            name: string;
            /**
             * @description In words.
             * @example {
             *       "zh-CN": "对接系统",
             *       "en": "Integrator"
             *     }
             */
            title: components["schemas"]["Localized"];
            /** @description All that an account or key of this role may do. */
            permissions: components["schemas"]["Permission"][];
        };
        RoleList: {
            /** @description From the district office to other systems. */
            items: components["schemas"]["Role"][];
        };
        Ruling: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description Number for people.
             * @example CD-2026-003
             */
            number: string;
            /**
             * @description Code of the class of problems.
             * @example 01-10
             */
            class_code: string;
            /**
             * @description Name of the class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed rubbish"
             *     }
             */
            class_name?: components["schemas"]["Localized"] | null;
            /** @description The area it holds for; null where it is the whole district. */
            area?: components["schemas"]["AreaRef"] | null;
            /** @description The unit that answers. */
            unit: components["schemas"]["UnitRef"];
            /**
             * @description Why, in words.
             * @example 市场内外职责不清,经协调由环卫牵头
             */
            reason: string;
            /**
             * Format: date
             * @description The first day.
             */
            from_day: string;
            /** @description The last day; null where there is no end. */
            to_day?: string | null;
            /** @description Whether it counts on the day asked for. */
            in_force: boolean;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        RulingList: {
            /** @description The rows. */
            items: components["schemas"]["Ruling"][];
        };
        SaveDutySetup: {
            /** @description Kinds of duty. */
            roles: components["schemas"]["DutyRole"][];
            /** @description Which levels need which duties. */
            required: components["schemas"]["DutyRequirement"][];
            /**
             * Format: int32
             * @description The version that was seen.
             * @example 0
             */
            version: number;
            /**
             * @description The document that released names for plates; absent: posts only.
             * @example 区文明办〔2026〕12 号
             */
            names_signed?: string | null;
        };
        Session: {
            /** @description Who is signed in. */
            account: components["schemas"]["SessionAccount"];
            /**
             * @description Keys of everything the role may.
             * @example [
             *       "case_read"
             *     ]
             */
            permissions: string[];
            /**
             * @description Send it as X-CSRF-Token with every change.
             * @example 5f0c2a9b7d1e4c3386aa02b1c4d5e6f7
             */
            csrf_token: string;
            /** @description Ground the account works on; empty when it sees its unit's cases only. */
            scope_areas: components["schemas"]["AreaRef"][];
            /**
             * Format: date-time
             * @description When it ends however busy it is.
             */
            expires_at: string;
            /**
             * Format: int64
             * @description It ends after this long without a request; 0 = never.
             * @example 1800
             */
            idle_timeout_seconds: number;
        };
        SessionAccount: {
            /**
             * Format: int64
             * @description The account.
             */
            id: string;
            /**
             * @description The name it signs in with.
             * @example dispatcher-1
             */
            login: string;
            /**
             * @description The post, or the role where there is no post.
             * @example {
             *       "zh-CN": "受理派遣员",
             *       "en": "Dispatcher"
             *     }
             */
            post_name: components["schemas"]["Localized"];
            /**
             * @description The unit, or the district's organiser.
             * @example {
             *       "zh-CN": "区城管局",
             *       "en": "City Management Bureau"
             *     }
             */
            unit_name: components["schemas"]["Localized"];
            /**
             * @description Key of the role.
             * @example dispatcher
             */
            role: string;
            /**
             * @description The role in words.
             * @example {
             *       "zh-CN": "受理派遣员",
             *       "en": "Dispatcher"
             *     }
             */
            role_name: components["schemas"]["Localized"];
        };
        SetFacts: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_facts";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description What a sheet says about it in words. */
            facts: components["schemas"]["AreaFacts"];
        };
        SetLevels: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_levels";
            /** @description All levels, top first; one with areas keeps its place. */
            levels: components["schemas"]["LevelWords"][];
            /** @description The levels as they were read; refused when somebody has changed them since. */
            seen?: components["schemas"]["LevelWords"][] | null;
            /** @description Make new codes where those there do not fit the digits. */
            recode?: boolean | null;
        };
        SetOverlays: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_overlays";
            /** @description All overlays; one with areas cannot go. */
            overlays: components["schemas"]["OverlayWords"][];
            /** @description The overlays as they were read; refused when somebody has changed them since. */
            seen?: components["schemas"]["OverlayWords"][] | null;
        };
        /** @description GeoJSON geometry (RFC 7946), degrees of WGS 84 */
        Shape: {
            /**
             * @description One part or several.
             * @enum {string}
             */
            type: "Polygon" | "MultiPolygon";
            /**
             * @description Rings of [longitude, latitude]; the first position is also the last.
             * @example [
             *       [
             *         [
             *           113.6,
             *           34.7
             *         ],
             *         [
             *           113.7,
             *           34.7
             *         ],
             *         [
             *           113.65,
             *           34.8
             *         ],
             *         [
             *           113.6,
             *           34.7
             *         ]
             *       ]
             *     ]
             */
            coordinates: unknown[];
        };
        /** @enum {string} */
        SheetAction: "create" | "change" | "same" | "refuse";
        SheetFault: {
            /**
             * @description Heading of the column.
             * @example 户数
             */
            column: string;
            /**
             * @description Stable word of the rule.
             * @example required
             */
            rule: string;
            /**
             * @description What is wrong and what to do.
             * @example {
             *       "zh-CN": "请填写此项。",
             *       "en": "This field is required."
             *     }
             */
            text: components["schemas"]["Localized"];
        };
        SheetMistake: {
            /**
             * @description Heading of the column.
             * @example 责任人编号
             */
            column: string;
            /**
             * @description Word of the rule that was broken.
             * @example unknown_person
             */
            rule: string;
            /**
             * @description What to do, in words.
             * @example {
             *       "zh-CN": "没有这个人员",
             *       "en": "There is no such person"
             *     }
             */
            detail: components["schemas"]["Localized"];
        };
        SheetReport: {
            /**
             * Format: int64
             * @description Of the draft; grows by one with every step.
             * @example 17
             */
            version: number;
            /**
             * Format: int64
             * @description Rows with content.
             * @example 170
             */
            row_count: number;
            /**
             * Format: int64
             * @description Rows with faults.
             * @example 2
             */
            faulty_count: number;
            /**
             * Format: int64
             * @description How many are new.
             * @example 4
             */
            added: number;
            /**
             * Format: int64
             * @description How many get other facts.
             * @example 2
             */
            changed: number;
            /**
             * Format: int64
             * @description How many are as they were.
             * @example 30
             */
            unchanged: number;
            /** @description True: the caller may not manage duties there, so the columns 网格长 and 联系电话 are not taken. */
            chiefs_left_out: boolean;
            /** @description What would become of them if this were published today. */
            chiefs: components["schemas"]["ChiefReport"];
            /** @description The first 1000, faulty ones first. */
            rows: components["schemas"]["SheetRow"][];
        };
        SheetResult: {
            /** @description Whether it was done. */
            imported: boolean;
            /**
             * Format: int64
             * @description Rows that add something.
             * @example 3
             */
            created_count: number;
            /**
             * Format: int64
             * @description Rows that change something.
             * @example 1
             */
            changed_count: number;
            /**
             * Format: int64
             * @description Rows that say what is known already.
             * @example 40
             */
            same_count: number;
            /**
             * Format: int64
             * @description Rows with mistakes; while there is one nothing is imported.
             * @example 0
             */
            mistake_count: number;
            /** @description Row by row, in the order of the sheet. */
            rows: components["schemas"]["SheetRowResult"][];
        };
        SheetRow: {
            /**
             * Format: int64
             * @description As the spreadsheet shows it.
             * @example 5
             */
            row: number;
            /**
             * @description From below the chosen parent down to the area.
             * @example [
             *       "新民社区"
             *     ]
             */
            names: string[];
            /**
             * @description As the sheet says; empty: made.
             * @example 410190001
             */
            code: string;
            /** @description What a sheet says about it in words. */
            facts: components["schemas"]["AreaFacts"];
            /**
             * @description 网格长 as the sheet says.
             * @example 一组组长
             */
            chief: string;
            /**
             * @description Telephone with its middle hidden.
             * @example 138****5678
             */
            phone_masked: string;
            /** @description What is wrong with the row; empty: nothing. */
            faults: components["schemas"]["SheetFault"][];
        };
        SheetRowResult: {
            /**
             * Format: int64
             * @description Number of the row, as the spreadsheet shows it.
             * @example 7
             */
            row: number;
            /** @description What the row would do, or did. */
            action: components["schemas"]["SheetAction"];
            /**
             * @description Who or what the row is about, in the sheet's words.
             * @example 新民社区 网格长
             */
            title: string;
            /** @description What is wrong with the row. */
            mistakes: components["schemas"]["SheetMistake"][];
        };
        SignIn: {
            /**
             * @description Upper and lower case are the same.
             * @example dispatcher-1
             */
            login: string;
            /**
             * @description Never stored, only its Argon2id hash.
             * @example correct-Horse-7
             */
            password: string;
        };
        SimilarReport: {
            /**
             * @description Full name of the class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /** @description In the words residents see. */
            state: components["schemas"]["PublicState"];
            /**
             * @description From the point asked about, rounded.
             * @example 18
             */
            distance_m: number;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            reported_at: string;
            /**
             * @description Never set: a tracking code is known to its reporter only.
             * @example JS-7KQ2
             */
            tracking_hint?: string | null;
        };
        SimilarReports: {
            /** @description Nearest first, five at most. */
            items: components["schemas"]["SimilarReport"][];
        };
        Site: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description Short code, unique among sites.
             * @example DW012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "新民农贸市场",
             *       "en": "Xinmin Market"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Word of the kind of site.
             * @example farmers_market
             */
            type: string;
            /**
             * @description Name of the kind of site.
             * @example {
             *       "zh-CN": "农贸市场",
             *       "en": "Farmers' market"
             *     }
             */
            type_name: components["schemas"]["Localized"];
            /** @description The area; null where there is none. */
            area?: components["schemas"]["AreaRef"] | null;
            /** @description Where it is; null where nobody said. */
            position?: components["schemas"]["Position"] | null;
            /** @description The first day on which it no longer counts; null while it does. */
            closed_on?: string | null;
            /** @description Its chief today; null where it has none. */
            chief?: components["schemas"]["PersonRef"] | null;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        SitePage: {
            /** @description The rows. */
            items: components["schemas"]["Site"][];
            /**
             * Format: int64
             * @description Rows that fit, on all pages.
             * @example 73
             */
            total: number;
            /**
             * @description Send it as cursor for the next page; null on the last one.
             * @example 7301444403200000001
             */
            next_cursor?: string | null;
        };
        SiteRef: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: string;
            /**
             * @description Short code, unique among sites.
             * @example DW012
             */
            code: string;
            /**
             * @description The name people read.
             * @example {
             *       "zh-CN": "新民农贸市场",
             *       "en": "Xinmin Market"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        SnapCorners: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "snap";
            /**
             * @description Absent: the territory.
             * @example territory
             */
            layer?: string | null;
            /**
             * @description One level; absent: all, the lowest first.
             * @example 3
             */
            depth?: number | null;
            /** @description Only corners between these areas; absent: all of the level. */
            area_ids?: string[] | null;
            /**
             * @description Metres, above 0 and at most 10.
             * @example 0.5
             */
            tolerance_m: number;
        };
        /** @enum {string} */
        Source: "resident" | "collector" | "leader" | "hotline" | "media" | "video" | "open311" | "inspection" | "external";
        StartDraft: {
            /**
             * @description What people call it.
             * @example 春季调整
             */
            name: string;
            /** @description Absent: the edition in force. */
            based_on?: string | null;
        };
        StartUpload: {
            /**
             * @description Bytes of the whole file.
             * @example 482133
             */
            size: number;
        };
        SubmitRectification: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /**
             * @description What was done.
             * @example 已清运并冲洗地面
             */
            note: string;
            /**
             * @description Finished uploads from after; one at least where the closing condition asks.
             * @example [
             *       "u7pd4w1z"
             *     ]
             */
            photo_upload_ids: string[];
        };
        Suggestion: {
            /** @description The unit that could take it. */
            unit: components["schemas"]["UnitRef"];
            /**
             * @description The post that receives its cases.
             * @example {
             *       "zh-CN": "值班长",
             *       "en": "Shift leader"
             *     }
             */
            post_name?: components["schemas"]["Localized"] | null;
            /**
             * @description The rule that names the unit, in a sentence.
             * @example {
             *       "zh-CN": "该处属花园路街道",
             *       "en": "The place lies in Garden Road"
             *     }
             */
            reason: components["schemas"]["Localized"];
            /**
             * Format: int64
             * @description Cases the unit holds now.
             * @example 14
             */
            open_count: number;
            /**
             * @description Share from 0 to 1 of the unit's judged cases on time.
             * @example 0.91
             */
            on_time_rate?: number | null;
        };
        SuggestionList: {
            /** @description Best first. */
            items: components["schemas"]["Suggestion"][];
        };
        TakeGround: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "take";
            /**
             * Format: int64
             * @description The area it is about.
             */
            area_id: string;
            /** @description The ground to take away. */
            shape: components["schemas"]["Shape"];
        };
        TerritoryFile: {
            /**
             * @description To name it in later requests.
             * @example 7341023
             */
            id: string;
            /**
             * @description As it was sent.
             * @example grids.geojson
             */
            name: string;
            /**
             * @description Declared coordinate system; empty: as the file says.
             * @example EPSG:4326
             */
            coordinates: string;
            /**
             * Format: int64
             * @description Bytes.
             * @example 482113
             */
            size: number;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Features in the file.
             * @example 58
             */
            feature_count: number;
            /**
             * Format: int64
             * @description Of these, with a shape.
             * @example 58
             */
            drawn_count: number;
            /** @description Of the features, in file order. */
            properties: components["schemas"]["FileProperty"][];
            /** @description Oddities that do not hinder. */
            warnings: components["schemas"]["FileFinding"][];
        };
        TerritoryOverlay: {
            /**
             * @description Stable word of the overlay.
             * @example streets
             */
            layer: string;
            /**
             * @description What the overlay is called.
             * @example {
             *       "zh-CN": "街巷网格",
             *       "en": "Streets and lanes"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        TrackedReport: {
            /**
             * @description Whoever knows it may follow and rate the report.
             * @example JS-7KQ2-M9XW-RT3H
             */
            tracking_code: string;
            /**
             * @description The number people quote.
             * @example JW-20260302-017
             */
            number: string;
            /** @description In the words residents see. */
            state: components["schemas"]["PublicState"];
            /**
             * @description Full name of its class.
             * @example {
             *       "zh-CN": "暴露垃圾",
             *       "en": "Exposed litter"
             *     }
             */
            class_name: components["schemas"]["Localized"];
            /** @description The areas it fell in, the district first; empty when the place is unknown. */
            areas: components["schemas"]["AreaRef"][];
            /** @description How sure the place is. */
            position_state: components["schemas"]["PositionState"];
            /** @description Who answers; null while the desk decides. */
            responsible?: components["schemas"]["Responsible"] | null;
            /** @description By when; null while the desk decides. */
            due_at?: string | null;
            /**
             * @description The time limit in words.
             * @example {
             *       "zh-CN": "2 个工作时",
             *       "en": "2 working hours"
             *     }
             */
            limit_text?: components["schemas"]["Localized"] | null;
            /**
             * Format: date-time
             * @description When the report arrived.
             */
            reported_at: string;
            /** @description Null while it is open. */
            closed_at?: string | null;
            /**
             * @description The reporter's own words.
             * @example 路口有一堆建筑垃圾
             */
            description?: string | null;
            /**
             * @description The place in words.
             * @example 建设路 18 号
             */
            address?: string | null;
            /** @description Null when the place is unknown. */
            position?: components["schemas"]["Position"] | null;
            /** @description Oldest first. */
            timeline: components["schemas"]["PublicEvent"][];
            /** @description For /reports/{tracking_code}/photos/{photo_id}. */
            before_photo_ids: string[];
            /** @description For /reports/{tracking_code}/photos/{photo_id}. */
            after_photo_ids: string[];
            /**
             * @description Why it was turned down.
             * @example 该处不在本区
             */
            rejection_reason?: string | null;
            /** @description What the reporter said; null when nothing yet. */
            satisfied?: boolean | null;
            /**
             * @description Rate and reopen, when their time has come.
             * @example [
             *       "rate"
             *     ]
             */
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        Unit: {
            /**
             * Format: int64
             * @description Stays when the unit is renamed.
             */
            id: string;
            /**
             * @description Short code from the district's list of units.
             * @example sanitation
             */
            code: string;
            /**
             * @description Full name.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            name: components["schemas"]["Localized"];
            /**
             * @description Kind of unit, as classes name it.
             * @example sanitation
             */
            role: string;
            /** @description The unit above; null at the top. */
            parent_id?: string | null;
            /**
             * Format: int64
             * @description Cases it holds now.
             * @example 14
             */
            open_count: number;
            /**
             * @description Word of the kind of unit, see the duty set-up; empty where nobody said.
             * @example city_direct
             */
            kind: string;
            /** @description The area it answers for; null for the whole district. */
            home_area_id?: string | null;
            /**
             * Format: int64
             * @description People of the register who work there.
             * @example 6
             */
            person_count: number;
            /**
             * Format: int64
             * @description Its open posts.
             * @example 2
             */
            post_count: number;
            /** @description Whether it takes no case and no duty any more. */
            closed: boolean;
            /**
             * Format: int32
             * @description Grows with every change; send back the one you saw.
             * @example 3
             */
            version: number;
        };
        UnitList: {
            /** @description In the district's order. */
            items: components["schemas"]["Unit"][];
            /** @description Words that say which classes a unit answers for. */
            roles: components["schemas"]["NamedCode"][];
        };
        UnitRef: {
            /**
             * Format: int64
             * @description Stays when the unit is renamed.
             */
            id: string;
            /**
             * @description Short code from the district's list of units.
             * @example sanitation
             */
            code: string;
            /**
             * @description Full name in both languages.
             * @example {
             *       "zh-CN": "环卫中心",
             *       "en": "Sanitation Centre"
             *     }
             */
            name: components["schemas"]["Localized"];
        };
        Upload: {
            /**
             * @description Whoever knows it may go on with the upload and name it in a report.
             * @example u3xk9q2m
             */
            id: string;
            /**
             * Format: int64
             * @description Bytes that have arrived; send the next ones from here.
             * @example 262144
             */
            offset: number;
            /**
             * Format: int64
             * @description Bytes announced.
             * @example 482133
             */
            size: number;
            /**
             * @description Whether it may be named in a report.
             * @example false
             */
            complete: boolean;
            /** @description Once it is complete. */
            photo?: components["schemas"]["UploadPhoto"] | null;
        };
        UploadPhoto: {
            /**
             * Format: int32
             * @description Pixels after turning upright.
             * @example 1600
             */
            width: number;
            /**
             * Format: int32
             * @description Pixels after turning upright.
             * @example 1200
             */
            height: number;
            /** @description Where the camera says it was taken: a proposal for the report. */
            position?: components["schemas"]["Position"] | null;
            /** @description When the camera says it was taken. */
            taken_at?: string | null;
        };
        VerifyCase: {
            /**
             * Format: int32
             * @description The version the caller saw; a stale one is refused with conflict.
             * @example 3
             */
            version: number;
            /** @description True closes the case, false gives it back to the unit. */
            passed: boolean;
            /**
             * @description Needed when it did not pass.
             * @example 仍有残留
             */
            reason?: string | null;
            /**
             * @description A remark.
             * @example 现场已复核
             */
            note?: string | null;
            /**
             * @description Finished uploads of the verifier.
             * @example [
             *       "u2mm8c5t"
             *     ]
             */
            photo_upload_ids?: string[] | null;
        };
        VersionedId: {
            /**
             * @description Id of the row.
             * @example 7301444403200000001
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was seen.
             * @example 1
             */
            version: number;
        };
        WorkloadPage: {
            /** @description The rows. */
            items: components["schemas"]["PersonWorkload"][];
            /**
             * Format: int64
             * @description Rows that fit, on all pages.
             * @example 73
             */
            total: number;
            /**
             * @description Send it as cursor for the next page; null on the last one.
             * @example 7301444403200000001
             */
            next_cursor?: string | null;
        };
    };
    responses: {
        /** @description `changed_meanwhile`: Somebody changed this meanwhile; reload and try again. */
        changed_meanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `changed_meanwhile`: Somebody changed this meanwhile; reload and try again.
         *
         *     `duty_taken`: {holder} holds this duty from {from} to {to}. To change that, ask for “replace”: the earlier one then ends the day before.
         */
        "changed_meanwhile.duty_taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The case was changed meanwhile; reload and try again.
         *
         *     `action_not_allowed`: The case's present state does not allow “{action}”.
         */
        "conflict.action_not_allowed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The case was changed meanwhile; reload and try again.
         *
         *     `action_not_allowed`: The case's present state does not allow “{action}”.
         *
         *     `verifier_is_handler`: Whoever handled a case cannot verify it.
         */
        "conflict.action_not_allowed.verifier_is_handler": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The case was changed meanwhile; reload and try again.
         *
         *     `area_conflict`: {actor_name} changed “{area}” at {at}; reload and try again.
         */
        "conflict.area_conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The case was changed meanwhile; reload and try again.
         *
         *     `area_conflict`: {actor_name} changed “{area}” at {at}; reload and try again.
         *
         *     `changed_meanwhile`: Somebody changed this meanwhile; reload and try again.
         */
        "conflict.area_conflict.changed_meanwhile": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `csrf_failed`: This page has expired; reload it and try again. */
        csrf_failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: Your post does not have this permission. */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `forbidden`: Your post does not have this permission.
         *
         *     `csrf_failed`: This page has expired; reload it and try again.
         */
        "forbidden.csrf_failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_json`: The body is not valid JSON (at byte {offset}). */
        invalid_json: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_request`: {count} field(s) need correcting; see errors. */
        invalid_request: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `file_unreadable`: The file cannot be read: {en}.
         *
         *     `import_row_refused`: Row {row} (line {line}) was refused.
         */
        "invalid_request.file_unreadable.import_row_refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `idempotency_mismatch`: This idempotency key was used for another body; use a new key.
         */
        "invalid_request.idempotency_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `image_unreadable`: The picture cannot be read. Use a JPEG, PNG or WebP photo.
         *
         *     `image_too_large`: The picture has too many pixels (limit {limit} × 10,000).
         */
        "invalid_request.image_unreadable.image_too_large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `photo_required`: The closing condition asks for a photo taken afterwards; attach at least one.
         *
         *     `idempotency_mismatch`: This idempotency key was used for another body; use a new key.
         */
        "invalid_request.photo_required.idempotency_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `photo_required`: The closing condition asks for a photo taken afterwards; attach at least one.
         *
         *     `reason_required`: Give a reason.
         *
         *     `idempotency_mismatch`: This idempotency key was used for another body; use a new key.
         */
        "invalid_request.photo_required.reason_required.idempotency_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: {count} field(s) need correcting; see errors.
         *
         *     `reason_required`: Give a reason.
         *
         *     `idempotency_mismatch`: This idempotency key was used for another body; use a new key.
         */
        "invalid_request.reason_required.idempotency_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`: Not found. Check the number or the address. */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `overloaded`: The server is busy; try again shortly.
         *
         *     `storage_unavailable`: Cannot save at the moment; try again shortly. Nothing was changed.
         */
        "overloaded.storage_unavailable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: The body is larger than {limit}; make it smaller. */
        payload_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem, such as a request that is not HTTP as this server reads it. */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rate_limited`: Too many requests; try again in {seconds} seconds. */
        rate_limited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: Sign in first. */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `unauthenticated`: Sign in first.
         *
         *     `login_failed`: Wrong name or password, or the account is locked for a while.
         */
        "unauthenticated.login_failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: This content type is not supported; use {expected}. */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `upload_offset_mismatch`: Continue the upload from byte {offset}. */
        upload_offset_mismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description csrf_token of the session; needed with the cookie, not with a key. */
        CsrfToken: string;
        /** @description Makes repeating safe: one key for one thing done. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDistrict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPublicClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    locatePoint: {
        parameters: {
            query?: {
                /**
                 * @description Degrees east, WGS 84.
                 * @example 113.6253
                 */
                lon?: number;
                /**
                 * @description Degrees north, WGS 84.
                 * @example 34.7466
                 */
                lat?: number;
                /**
                 * @description By the edition in force then; absent: now.
                 * @example 2026-03-02T01:20:00Z
                 */
                date?: string;
                /**
                 * @description May name a building or street of an area without outline.
                 * @example 新民路3号楼
                 */
                address?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Located"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAreaShapes: {
        parameters: {
            query?: {
                /**
                 * @description Steps below the district, which is 0; 1 when left out.
                 * @example 2
                 */
                depth?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPublicCases: {
        parameters: {
            query?: {
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description One state in the words residents see.
                 * @example closed
                 */
                state?: string;
                /**
                 * @description Only those with photos from before and after.
                 * @example true
                 */
                with_photos?: boolean;
                /**
                 * @description next_cursor of the page before; left out, the first page.
                 * @example 1772414400000000.7301444403200000001
                 */
                cursor?: string;
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCasePage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPublicFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFigures"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPublicPhoto: {
        parameters: {
            query?: {
                /**
                 * @description thumb or full (also when left out).
                 * @example thumb
                 */
                size?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the photo.
                 * @example 7301444403200000002
                 */
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where the photo is, when the district keeps its photos in an object store. */
            302: {
                headers: {
                    /** @description Signed, good for minutes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    startUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartUpload"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that startUpload gave; whoever knows it may use the upload.
                 * @example u3xk9q2m
                 */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description The id that startUpload gave; whoever knows it may use the upload.
                 * @example u3xk9q2m
                 */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["upload_offset_mismatch"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.image_unreadable.image_too_large"];
            429: components["responses"]["rate_limited"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    findSimilarReports: {
        parameters: {
            query?: {
                /**
                 * @description The class about to be reported.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description Degrees east, WGS 84.
                 * @example 113.6253
                 */
                lon?: number;
                /**
                 * @description Degrees north, WGS 84.
                 * @example 34.7466
                 */
                lat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarReports"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReport"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As on the receipt; case and dashes do not matter.
                 * @example JS-7KQ2-M9XW-RT3H
                 */
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    rateReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description As on the receipt; case and dashes do not matter.
                 * @example JS-7KQ2-M9XW-RT3H
                 */
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    reopenReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description As on the receipt; case and dashes do not matter.
                 * @example JS-7KQ2-M9XW-RT3H
                 */
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getReportPhoto: {
        parameters: {
            query?: {
                /**
                 * @description thumb or full (also when left out).
                 * @example thumb
                 */
                size?: string;
            };
            header?: never;
            path: {
                /**
                 * @description As on the receipt; case and dashes do not matter.
                 * @example JS-7KQ2-M9XW-RT3H
                 */
                tracking_code: string;
                /**
                 * @description Id of the photo.
                 * @example 7301444403200000002
                 */
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where the photo is, when the district keeps its photos in an object store. */
            302: {
                headers: {
                    /** @description Signed, good for minutes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /**
                 * @description States separated by commas, or open (also when left out), or all.
                 * @example dispatched,handling
                 */
                state?: string;
                /**
                 * @description overdue, due_soon or due_today.
                 * @example overdue
                 */
                clock?: string;
                /**
                 * @description This area and what is below it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description Cases this unit holds.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The channel they came by.
                 * @example resident
                 */
                source?: components["schemas"]["Source"];
                /**
                 * @description Words in number or address.
                 * @example 建设路
                 */
                q?: string;
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
                /**
                 * @description Only the caller's own unit.
                 * @example true
                 */
                mine?: boolean;
                /**
                 * @description due (nearest deadline first, also when left out) or -reported_at (newest first).
                 * @example due
                 */
                sort?: string;
                /**
                 * @description next_cursor of the page before; left out, the first page.
                 * @example 1772414400000000.7301444403200000001
                 */
                cursor?: string;
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    recordCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCase"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated.login_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["csrf_failed"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    activateDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateDevice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated.login_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCaseFigures: {
        parameters: {
            query?: {
                /**
                 * @description States separated by commas, or open (also when left out), or all.
                 * @example dispatched,handling
                 */
                state?: string;
                /**
                 * @description overdue, due_soon or due_today.
                 * @example overdue
                 */
                clock?: string;
                /**
                 * @description This area and what is below it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description Cases this unit holds.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The channel they came by.
                 * @example resident
                 */
                source?: components["schemas"]["Source"];
                /**
                 * @description Words in number or address.
                 * @example 建设路
                 */
                q?: string;
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
                /**
                 * @description Only the caller's own unit.
                 * @example true
                 */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFigures"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCaseMap: {
        parameters: {
            query?: {
                /**
                 * @description States separated by commas, or open (also when left out), or all.
                 * @example dispatched,handling
                 */
                state?: string;
                /**
                 * @description overdue, due_soon or due_today.
                 * @example overdue
                 */
                clock?: string;
                /**
                 * @description This area and what is below it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description Cases this unit holds.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The channel they came by.
                 * @example resident
                 */
                source?: components["schemas"]["Source"];
                /**
                 * @description Words in number or address.
                 * @example 建设路
                 */
                q?: string;
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
                /**
                 * @description Only the caller's own unit.
                 * @example true
                 */
                mine?: boolean;
                /**
                 * @description Zoom level of a 256-pixel Web Mercator map; 12 when left out.
                 * @example 13
                 */
                zoom?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMap"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    exportCases: {
        parameters: {
            query?: {
                /**
                 * @description States separated by commas, or open (also when left out), or all.
                 * @example dispatched,handling
                 */
                state?: string;
                /**
                 * @description overdue, due_soon or due_today.
                 * @example overdue
                 */
                clock?: string;
                /**
                 * @description This area and what is below it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description Cases this unit holds.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The channel they came by.
                 * @example resident
                 */
                source?: components["schemas"]["Source"];
                /**
                 * @description Words in number or address.
                 * @example 建设路
                 */
                q?: string;
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
                /**
                 * @description Only the caller's own unit.
                 * @example true
                 */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPhoto: {
        parameters: {
            query?: {
                /**
                 * @description thumb or full (also when left out).
                 * @example thumb
                 */
                size?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the photo.
                 * @example 7301444403200000002
                 */
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where the photo is, when the district keeps its photos in an object store. */
            302: {
                headers: {
                    /** @description Signed, good for minutes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    dispatchCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    acceptCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    returnCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    submitRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRectification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    verifyCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    rejectCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the case.
                 * @example 7301444403200000001
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.action_not_allowed.verifier_is_handler"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.photo_required.reason_required.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCatalog"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAreas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaTree"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the area, the same in every edition.
                 * @example 7301444403200000005
                 */
                area_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCard"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /**
                 * @description Part of a login.
                 * @example chief
                 */
                q?: string;
                /**
                 * @description next_cursor of the page before; left out, the first page.
                 * @example chief-0301
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7301444403200000003
                 */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    issueActivation: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7301444403200000003
                 */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activation"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    revokeSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7301444403200000003
                 */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    linkPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7301444403200000003
                 */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPerson"];
            };
        };
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the key, not its secret.
                 * @example 7301444403200000004
                 */
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getJournalStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalStatus"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name or code.
                 * @example 环卫
                 */
                q?: string;
                /**
                 * @description Closed ones too.
                 * @example true
                 */
                closed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnit"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the unit.
                 * @example 7301444403200000030
                 */
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name or code.
                 * @example 值班
                 */
                q?: string;
                /**
                 * @description Only posts of this unit.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description Closed ones too.
                 * @example true
                 */
                closed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 7301444403200000031
                 */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePost"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getTileset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapTileset"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getGridTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description edition_id of getTileset: another edition has other tiles.
                 * @example 7301444403200000014
                 */
                edition: string;
                /**
                 * @description Zoom level of the tile.
                 * @example 14
                 */
                z: string;
                /**
                 * @description Column of the tile, Web Mercator, from the west.
                 * @example 13364
                 */
                x: string;
                /**
                 * @description Row of the tile, Web Mercator, from the north.
                 * @example 6520
                 */
                y: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCaseTile: {
        parameters: {
            query?: {
                /**
                 * @description States separated by commas, or open (also when left out), or all.
                 * @example dispatched,handling
                 */
                state?: string;
                /**
                 * @description overdue, due_soon or due_today.
                 * @example overdue
                 */
                clock?: string;
                /**
                 * @description This area and what is below it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description Cases this unit holds.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The channel they came by.
                 * @example resident
                 */
                source?: components["schemas"]["Source"];
                /**
                 * @description Words in number or address.
                 * @example 建设路
                 */
                q?: string;
                /**
                 * @description West, south, east, north in degrees.
                 * @example 113.60,34.70,113.75,34.85
                 */
                bbox?: string;
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
                /**
                 * @description Only the caller's own unit.
                 * @example true
                 */
                mine?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Zoom level of the tile.
                 * @example 14
                 */
                z: string;
                /**
                 * @description Column of the tile, Web Mercator, from the west.
                 * @example 13364
                 */
                x: string;
                /**
                 * @description Row of the tile, Web Mercator, from the north.
                 * @example 6520
                 */
                y: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAreaValues: {
        parameters: {
            query?: {
                /**
                 * @description open (also when left out), overdue or on_time.
                 * @example overdue
                 */
                metric?: string;
                /**
                 * @description Level of the areas.
                 * @example 1
                 */
                depth?: number;
                /**
                 * @description Within this area.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Code in the catalogue.
                 * @example 01-01
                 */
                class_code?: string;
                /**
                 * @description All classes of a quick chip.
                 * @example litter
                 */
                group?: components["schemas"]["Group"];
                /**
                 * @description From this instant on.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_from?: string;
                /**
                 * @description Before this instant.
                 * @example 2026-03-02T01:20:00Z
                 */
                reported_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaValues"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    findAreas: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name or code.
                 * @example 花园
                 */
                q?: string;
                /**
                 * @description This one, in place of words.
                 * @example 7301444403200000001
                 */
                area_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaFindings"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPublicGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The grid's code, as on its plate.
                 * @example 410105001002
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicGrid"];
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPlates: {
        parameters: {
            query?: {
                /**
                 * @description The area whose lowest areas get plates.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Plates to pass over.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Plates at once.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPlateCode: {
        parameters: {
            query?: {
                /**
                 * @description Where residents reach the site: https://host, nothing behind it.
                 * @example https://example.org
                 */
                site?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the area, the same in every edition.
                 * @example 7301444403200000005
                 */
                area_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getDutySetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutySetup"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    saveDutySetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDutySetup"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutySetup"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    previewDutySetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDutySetup"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutySetupGaps"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getDutyAnswers: {
        parameters: {
            query?: {
                /**
                 * @description Code of the class of problems.
                 * @example 01-10
                 */
                class_code?: string;
                /**
                 * @description Longitude of the point, where no area is given.
                 * @example 113.62
                 */
                lon?: number;
                /**
                 * @description Latitude of the point.
                 * @example 34.52
                 */
                lat?: number;
                /**
                 * @description The area, instead of a point.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description The day asked for.
                 * @example 2026-03-02
                 */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyAnswers"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /**
                 * @description Words of a name or code.
                 * @example 新民
                 */
                q?: string;
                /**
                 * @description Only duties in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Id of the site.
                 * @example 7301444403200000001
                 */
                site_id?: string;
                /**
                 * @description Code of the class of problems.
                 * @example 01-10
                 */
                class_code?: string;
                /**
                 * @description Code of the kind of duty.
                 * @example grid_chief
                 */
                duty?: string;
                /**
                 * @description Only those this person holds or is the deputy of.
                 * @example 7301444403200000001
                 */
                person_id?: string;
                /**
                 * @description Only those this unit or its people hold.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description The day asked for; today without one.
                 * @example 2026-03-02
                 */
                on?: string;
                /**
                 * @description Which assignments: in force on the day, ended before, beginning later, or all.
                 * @example in_force
                 */
                standing?: "in_force" | "ended" | "future" | "all";
                /**
                 * @description Only those in force that end within so many days.
                 * @example 30
                 */
                expiring_days?: number;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssignment"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile.duty_taken"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the assignment.
                 * @example 7301444403200000007
                 */
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the assignment.
                 * @example 7301444403200000007
                 */
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile.duty_taken"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    endAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the assignment.
                 * @example 7301444403200000007
                 */
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDuty"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listRulings: {
        parameters: {
            query?: {
                /**
                 * @description Code of the class of problems.
                 * @example 01-10
                 */
                class_code?: string;
                /**
                 * @description Those that ended too.
                 * @example true
                 */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    makeRuling: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRuling"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    endRuling: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the ruling.
                 * @example 7301444403200000008
                 */
                ruling_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDuty"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listAbsences: {
        parameters: {
            query?: {
                /**
                 * @description Id of the person.
                 * @example 7301444403200000001
                 */
                person_id?: string;
                /**
                 * @description Only who is away on this day.
                 * @example 2026-03-02
                 */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAbsence"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the absence.
                 * @example 7301444403200000009
                 */
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAbsence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /**
                 * @description Words of a name or code.
                 * @example 新民
                 */
                q?: string;
                /**
                 * @description Id of the unit.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description Only who holds a duty in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Only who holds this duty today.
                 * @example grid_chief
                 */
                duty?: string;
                /**
                 * @description Only who is away today, or only who is not.
                 * @example true
                 */
                absent?: boolean;
                /**
                 * @description People who have left instead of those who work here.
                 * @example true
                 */
                left?: boolean;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePerson"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the person.
                 * @example 7301444403200000006
                 */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the person.
                 * @example 7301444403200000006
                 */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePerson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    readPersonContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the person.
                 * @example 7301444403200000006
                 */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadContact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonContact"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listWorkloads: {
        parameters: {
            query?: {
                /**
                 * @description Words of a name or code.
                 * @example 新民
                 */
                q?: string;
                /**
                 * @description Id of the unit.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description Only who holds a duty in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Only who holds this duty today.
                 * @example grid_chief
                 */
                duty?: string;
                /**
                 * @description Only who is away today, or only who is not.
                 * @example true
                 */
                absent?: boolean;
                /**
                 * @description People who have left instead of those who work here.
                 * @example true
                 */
                left?: boolean;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadPage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /**
                 * @description Words of a name or code.
                 * @example 新民
                 */
                q?: string;
                /**
                 * @description Only sites in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Word of the kind of site.
                 * @example farmers_market
                 */
                type?: string;
                /**
                 * @description Only sites without a chief today, or only those with one.
                 * @example true
                 */
                without_chief?: boolean;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSite"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the site.
                 * @example 7301444403200000010
                 */
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSite"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listPairings: {
        parameters: {
            query?: {
                /**
                 * @description Id of the leader.
                 * @example 7301444403200000001
                 */
                leader_id?: string;
                /**
                 * @description Id of the unit.
                 * @example 7301444403200000001
                 */
                unit_id?: string;
                /**
                 * @description Those that ended too.
                 * @example true
                 */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    createPairing: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePairing"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changePairing: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the pairing.
                 * @example 7301444403200000011
                 */
                pairing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePairing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    endPairing: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the pairing.
                 * @example 7301444403200000011
                 */
                pairing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDuty"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    addJointItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the pairing.
                 * @example 7301444403200000011
                 */
                pairing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateJointItem"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    changeJointItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the pairing.
                 * @example 7301444403200000011
                 */
                pairing_id: string;
                /**
                 * @description Id of the joint item.
                 * @example 7301444403200000012
                 */
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeJointItem"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    previewHandover: {
        parameters: {
            query?: {
                /**
                 * @description Id of the person.
                 * @example 7301444403200000001
                 */
                person_id?: string;
                /**
                 * @description From which day on; today without one.
                 * @example 2026-03-02
                 */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPreview"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOver"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile.duty_taken"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    exportDutySheet: {
        parameters: {
            query?: {
                /**
                 * @description People who left and duties that ended too.
                 * @example true
                 */
                all?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description people, assignments, pairings, units (with their posts) or sites.
                 * @example people
                 */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    importDutySheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description people, assignments, pairings, units (with their posts) or sites.
                 * @example people
                 */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getDutySheetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description people, assignments, pairings, units (with their posts) or sites.
                 * @example people
                 */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    previewDutySheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description people, assignments, pairings, units (with their posts) or sites.
                 * @example people
                 */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /**
                 * @description Only this area and what lies in it; the whole district without one.
                 * @example 7301444403200000001
                 */
                area_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageSummary"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listCoverageGaps: {
        parameters: {
            query?: {
                /**
                 * @description Only gaps about this.
                 * @example ground
                 */
                group?: components["schemas"]["GapGroup"];
                /**
                 * @description Only gaps of this kind.
                 * @example gap
                 */
                kind?: components["schemas"]["GapKind"];
                /**
                 * @description Only gaps so pressing.
                 * @example major
                 */
                urgency?: "major" | "minor";
                /**
                 * @description Only gaps in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Only gaps this unit has to see to.
                 * @example 7301444403200000001
                 */
                owner_unit_id?: string;
                /**
                 * @description Only gaps the district itself has to see to.
                 * @example true
                 */
                owner_district?: boolean;
                /**
                 * @description Only those accepted for today, or only the others.
                 * @example true
                 */
                acknowledged?: boolean;
                /**
                 * @description Words of the place, the kind or the owner.
                 * @example 柳林
                 */
                q?: string;
                /**
                 * @description Rows on a page, 100 without it.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageGapPage"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCoverageGap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the gap; it follows from what the gap is about.
                 * @example 5884980067074662705
                 */
                gap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageGap"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    decideCoverageGap: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description Makes repeating safe: one key for one thing done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the gap; it follows from what the gap is about.
                 * @example 5884980067074662705
                 */
                gap_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideGap"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageGap"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.idempotency_mismatch"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getCoverageHistory: {
        parameters: {
            query?: {
                /**
                 * @description How many days back, 84 without it.
                 * @example 84
                 */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageHistory"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    exportCoverage: {
        parameters: {
            query?: {
                /**
                 * @description Only gaps about this.
                 * @example ground
                 */
                group?: components["schemas"]["GapGroup"];
                /**
                 * @description Only gaps of this kind.
                 * @example gap
                 */
                kind?: components["schemas"]["GapKind"];
                /**
                 * @description Only gaps so pressing.
                 * @example major
                 */
                urgency?: "major" | "minor";
                /**
                 * @description Only gaps in this area or in what lies in it.
                 * @example 7301444403200000001
                 */
                area_id?: string;
                /**
                 * @description Only gaps this unit has to see to.
                 * @example 7301444403200000001
                 */
                owner_unit_id?: string;
                /**
                 * @description Only gaps the district itself has to see to.
                 * @example true
                 */
                owner_district?: boolean;
                /**
                 * @description Only those accepted for today, or only the others.
                 * @example true
                 */
                acknowledged?: boolean;
                /**
                 * @description Words of the place, the kind or the owner.
                 * @example 柳林
                 */
                q?: string;
                /**
                 * @description Rows on a page, 100 without it.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description next_cursor of the page before.
                 * @example 7301444403200000001
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    startDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDraft"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSummary"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSummary"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listDraftAreas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAreas"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listDraftShapes: {
        parameters: {
            query?: {
                /**
                 * @description West, south, east, north in degrees; absent: everywhere.
                 * @example 113.0,34.0,113.04,34.02
                 */
                bbox?: string;
                /**
                 * @description One level; absent: all.
                 * @example 2
                 */
                depth?: number;
                /**
                 * @description Absent: the territory.
                 * @example territory
                 */
                layer?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listDraftFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftFindings"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listDraftEdits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftHistory"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    editDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    undoDraftEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    redoDraftEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDraft"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedEdition"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict.changed_meanwhile"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listEditions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionList"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listEditionAreas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an edition of the territory.
                 * @example 7301444403200000014
                 */
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionAreas"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    listEditionShapes: {
        parameters: {
            query?: {
                /**
                 * @description West, south, east, north in degrees; absent: everywhere.
                 * @example 113.0,34.0,113.04,34.02
                 */
                bbox?: string;
                /**
                 * @description One level; absent: all.
                 * @example 2
                 */
                depth?: number;
                /**
                 * @description Absent: the territory.
                 * @example territory
                 */
                layer?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an edition of the territory.
                 * @example 7301444403200000014
                 */
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    compareEditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an edition of the territory.
                 * @example 7301444403200000014
                 */
                edition_id: string;
                /**
                 * @description Id of the edition it is compared with.
                 * @example 7301444403200000015
                 */
                other_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionComparison"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getBackdrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backdrop"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    pinBackdrop: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinBackdrop"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backdrop"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    dropBackdrop: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getBackdropPicture: {
        parameters: {
            query?: {
                /**
                 * @description thumb or full (also when left out).
                 * @example thumb
                 */
                size?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the draft.
                 * @example 7301444403200000013
                 */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where the photo is, when the district keeps its photos in an object store. */
            302: {
                headers: {
                    /** @description Signed, good for minutes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            422: components["responses"]["invalid_request"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    sendTerritoryFile: {
        parameters: {
            query?: {
                /**
                 * @description Of the file, with its ending.
                 * @example grids.geojson
                 */
                name?: string;
                /**
                 * @description Declared coordinate system; absent: what the file says.
                 * @example EPSG:4326
                 */
                coordinates?: string;
            };
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryFile"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getTerritoryFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the file sent.
                 * @example 7301444403200000016
                 */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryFile"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    dropTerritoryFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the file sent.
                 * @example 7301444403200000016
                 */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    checkTerritoryImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the file sent.
                 * @example 7301444403200000016
                 */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckImport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    importIntoDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the file sent.
                 * @example 7301444403200000016
                 */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportIntoDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    importAsEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                /**
                 * @description Id of the file sent.
                 * @example 7301444403200000016
                 */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportAsEdition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    takeTerritorySheet: {
        parameters: {
            query?: {
                /**
                 * @description The draft that takes it in.
                 * @example 7301444403200000001
                 */
                draft_id?: string;
                /**
                 * @description Where the tree begins; absent: the one root there is, or one made for the district.
                 * @example 7301444403200000001
                 */
                parent_id?: string;
                /**
                 * @description True: look only, write nothing.
                 * @example true
                 */
                preview?: boolean;
                /**
                 * @description True: take the sound rows and leave the others.
                 * @example true
                 */
                skip_faulty?: boolean;
            };
            header?: {
                /** @description csrf_token of the session; needed with the cookie, not with a key. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetReport"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.csrf_failed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.area_conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.file_unreadable.import_row_refused"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
    getTerritorySheetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            503: components["responses"]["overloaded.storage_unavailable"];
            default: components["responses"]["problem"];
        };
    };
}
