package io.vpskit.core.internal.http;

import io.vpskit.core.internal.envelope.Document;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** All that ever goes over the wire: a form posted to the panel's one address. */
interface PanelService {

  /** An answer that Jackson's converter reads whole. */
  @POST
  @Headers("Accept: application/json")
  Call<Document> document(
      @Url String address,
      @Header("User-Agent") String userAgent,
      @Body RequestBody form,
      @Tag SendWatch watch);

  /** An answer that is read while it arrives, because it may be long. */
  @POST
  @Headers("Accept: application/json")
  @Streaming
  Call<ResponseBody> stream(
      @Url String address,
      @Header("User-Agent") String userAgent,
      @Body RequestBody form,
      @Tag SendWatch watch);
}
